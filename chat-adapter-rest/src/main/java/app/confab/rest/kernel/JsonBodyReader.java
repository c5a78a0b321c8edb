package app.confab.rest.kernel;

import app.confab.domain.refusals.Refusal;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpInputMessage;
import org.springframework.http.HttpOutputMessage;
import org.springframework.http.MediaType;
import org.springframework.http.converter.AbstractHttpMessageConverter;
import org.springframework.http.converter.HttpMessageNotWritableException;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/// Reads JSON bodies: at most [#MOST_BYTES] of them, counted as they come in, whatever `Content-Length` says;
/// strict UTF-8, under whatever parameters of the content type but another charset; exactly one JSON value in
/// which no name stands twice.
public final class JsonBodyReader extends AbstractHttpMessageConverter<JsonBody> {

    /// The largest body.
    public static final int MOST_BYTES = 1024 * 1024;

    private static final JsonMapper STRICT = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    public JsonBodyReader() {
        super(MediaType.APPLICATION_JSON);
    }

    @Override
    protected boolean supports(Class<?> type) {
        return type == JsonBody.class;
    }

    @Override
    public boolean canRead(Class<?> type, @Nullable MediaType mediaType) {
        return super.canRead(type, mediaType) && (mediaType == null || isUtf8(mediaType));
    }

    @Override
    public boolean canWrite(Class<?> type, @Nullable MediaType mediaType) {
        return false;
    }

    @Override
    protected JsonBody readInternal(Class<? extends JsonBody> type, HttpInputMessage request) throws IOException {
        if (request.getHeaders().getContentLength() > MOST_BYTES) {
            throw tooLarge();
        }
        var bytes = request.getBody().readNBytes(MOST_BYTES + 1);
        if (bytes.length > MOST_BYTES) {
            throw tooLarge();
        }
        return parse(StrictUtf8.decode(bytes).orElseThrow(() -> new MalformedInput("the body is not UTF-8")));
    }

    private static boolean isUtf8(MediaType mediaType) {
        var charset = mediaType.getCharset();
        return charset == null || charset.equals(StandardCharsets.UTF_8);
    }

    private static JsonBody parse(String text) {
        try {
            return new JsonBody(STRICT.readTree(text));
        } catch (JacksonException notJson) {
            throw new MalformedInput("the body is not JSON");
        }
    }

    private static Refusal tooLarge() {
        return new Refusal.TooLarge("a body has at most %d bytes".formatted(MOST_BYTES));
    }

    @Override
    protected void writeInternal(JsonBody body, HttpOutputMessage response) {
        throw new HttpMessageNotWritableException("bodies of requests are only read");
    }
}
