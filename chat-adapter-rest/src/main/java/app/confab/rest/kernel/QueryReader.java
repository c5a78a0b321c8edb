package app.confab.rest.kernel;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.util.StringUtils;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;

/// Gives controllers the [Query] of a request. Servers replace or skip what they cannot decode; here it is
/// malformed.
public final class QueryReader implements HandlerMethodArgumentResolver {

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType() == Query.class;
    }

    @Override
    public Query resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer container,
            NativeWebRequest request,
            @Nullable WebDataBinderFactory binders) {
        var servletRequest = (HttpServletRequest) request.getNativeRequest();
        return parse(servletRequest.getQueryString());
    }

    static Query parse(@Nullable String query) {
        Map<String, List<String>> fields = new LinkedHashMap<>();
        for (var pair : StringUtils.tokenizeToStringArray(query, "&")) {
            var parts = pair.split("=", 2);
            var value = parts.length == 1 ? "" : decode(parts[1]);
            fields.computeIfAbsent(decode(parts[0]), _ -> new ArrayList<>()).add(value);
        }
        return new Query(fields);
    }

    private static String decode(String encoded) {
        try {
            var bytes = StringUtils.uriDecode(encoded.replace('+', ' '), StandardCharsets.ISO_8859_1)
                    .getBytes(StandardCharsets.ISO_8859_1);
            return StrictUtf8.decode(bytes).orElseThrow(() -> new MalformedInput("the query is not UTF-8"));
        } catch (IllegalArgumentException badEncoding) {
            throw new MalformedInput("the query is not percent-encoded");
        }
    }
}
