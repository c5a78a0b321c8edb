package app.confab.websocket.frames;

import app.confab.domain.refusals.Refusal;
import app.confab.websocket.frames.OutboundFrame.Ack;
import app.confab.websocket.frames.OutboundFrame.Pong;
import app.confab.websocket.frames.OutboundFrame.Refused;
import tools.jackson.core.JacksonException;
import tools.jackson.core.json.JsonWriteFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectWriter;
import tools.jackson.databind.cfg.JsonNodeFeature;
import tools.jackson.databind.json.JsonMapper;

/// Frames as JSON text. Reading is strict: nothing is coerced, and what stands twice or behind the end is
/// refused.
public final class FrameCodec {
    private final JsonMapper json = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(DeserializationFeature.FAIL_ON_READING_DUP_TREE_KEY)
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
            .build();

    private final ObjectWriter writer = json.writerFor(OutboundFrame.class);

    /// A `ref` may hold half a surrogate pair, which UTF-8 has no bytes for; escaped, it comes back as it was.
    private final ObjectWriter asciiWriter = writer.with(JsonWriteFeature.ESCAPE_NON_ASCII);

    /// @throws FrameRefused for what is no frame, or one that breaks the rules of the domain
    public InboundFrame read(String text) {
        var frame = parse(text);
        try {
            return new FrameFields(frame).toInbound();
        } catch (Refusal refusal) {
            throw new FrameRefused(ErrorFrames.of(frame.get("ref"), refusal));
        }
    }

    /// The frame in UTF-8.
    public byte[] write(OutboundFrame frame) {
        return switch (frame) {
            case Ack _, Pong _, Refused _ -> asciiWriter.writeValueAsBytes(frame);
            default -> writer.writeValueAsBytes(frame);
        };
    }

    private JsonNode parse(String text) {
        try {
            var frame = json.readTree(text);
            if (!frame.isMissingNode()) {
                return frame;
            }
        } catch (JacksonException broken) {
            // Where it breaks is of no use to a client.
        }
        throw new FrameRefused(ErrorFrames.malformed());
    }
}
