package app.confab.rest.kernel;

import app.confab.domain.refusals.Refusal;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.http.HttpHeaders;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;
import org.springframework.web.HttpMediaTypeNotSupportedException;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/// Gives controllers the [JsonBody] of a request: at most [#MOST_BYTES] of it, counted as they come in, whatever
/// `Content-Length` says; strict UTF-8, under whatever parameters of the content type but another charset; exactly
/// one JSON value in which no name stands twice. Where the parameter is `@Nullable`, the body may be missing.
///
/// It is no message converter: those are asked one after the other, and the next one would guess.
public final class JsonBodyReader implements HandlerMethodArgumentResolver {

    /// The largest body.
    public static final int MOST_BYTES = 1024 * 1024;

    private static final JsonMapper STRICT = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType() == JsonBody.class;
    }

    @Override
    public @Nullable JsonBody resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer container,
            NativeWebRequest request,
            @Nullable WebDataBinderFactory binders)
            throws HttpMediaTypeNotSupportedException {
        var body = read((HttpServletRequest) request.getNativeRequest());
        if (body == null && !parameter.isOptional()) {
            throw new MalformedInput("the body is missing");
        }
        return body;
    }

    private static @Nullable JsonBody read(HttpServletRequest request) throws HttpMediaTypeNotSupportedException {
        if (request.getContentLengthLong() > MOST_BYTES) {
            throw tooLarge();
        }
        if (request.getContentLengthLong() <= 0 && request.getHeader(HttpHeaders.TRANSFER_ENCODING) == null) {
            return null;
        }
        requirePlainJson(request);
        var bytes = bytes(request);
        return bytes.length == 0 ? null : parse(bytes);
    }

    /// Nothing is unpacked: a small body can be a large one in disguise.
    private static void requirePlainJson(HttpServletRequest request) throws HttpMediaTypeNotSupportedException {
        var type = request.getContentType();
        if (type == null || !isJson(type) || request.getHeader(HttpHeaders.CONTENT_ENCODING) != null) {
            throw new HttpMediaTypeNotSupportedException("no plain JSON", List.of(MediaType.APPLICATION_JSON));
        }
    }

    private static boolean isJson(String contentType) {
        try {
            var type = MediaType.parseMediaType(contentType);
            var charset = type.getCharset();
            return type.equalsTypeAndSubtype(MediaType.APPLICATION_JSON)
                    && (charset == null || charset.equals(StandardCharsets.UTF_8));
        } catch (InvalidMediaTypeException nonsense) {
            return false;
        }
    }

    private static byte[] bytes(HttpServletRequest request) {
        try {
            var bytes = request.getInputStream().readNBytes(MOST_BYTES + 1);
            if (bytes.length > MOST_BYTES) {
                throw tooLarge();
            }
            return bytes;
        } catch (IOException broken) {
            throw new MalformedInput("the body broke off");
        }
    }

    private static JsonBody parse(byte[] bytes) {
        var text = StrictUtf8.decode(bytes).orElseThrow(() -> new MalformedInput("the body is not UTF-8"));
        try {
            return new JsonBody(STRICT.readTree(text));
        } catch (JacksonException notJson) {
            throw new MalformedInput("the body is not JSON");
        }
    }

    private static Refusal tooLarge() {
        return new Refusal.TooLarge("a body has at most %d bytes".formatted(MOST_BYTES));
    }
}
