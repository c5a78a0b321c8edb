package app.confab.websocket.frames;

import app.confab.domain.refusals.Refusal;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// Translates refusals into `error` frames. A new refusal does not compile until it is answered here.
public final class ErrorFrames {

    private ErrorFrames() {}

    public static OutboundFrame.Refused of(@Nullable JsonNode ref, Refusal refusal) {
        return switch (refusal) {
            case Refusal.RateLimited limited ->
                error(ref, refusal, limited.retryAfter().toMillis());
            case Refusal.Invalid _,
                    Refusal.Unauthenticated _,
                    Refusal.InvalidCredentials _,
                    Refusal.SecondFactor _,
                    Refusal.SignInFailed _,
                    Refusal.Forbidden _,
                    Refusal.NotFound _,
                    Refusal.Conflict _,
                    Refusal.TooLarge _,
                    Refusal.Unavailable _ -> error(ref, refusal, null);
        };
    }

    /// What is not even JSON; no domain knows of it.
    static OutboundFrame.Refused malformed() {
        return new OutboundFrame.Refused(null, "malformed", "this is not JSON", null);
    }

    private static OutboundFrame.Refused error(@Nullable JsonNode ref, Refusal refusal, @Nullable Long retryAfterMs) {
        return new OutboundFrame.Refused(ref, refusal.code(), refusal.detail(), retryAfterMs);
    }
}
