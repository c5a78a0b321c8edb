package app.confab.verification.protocol;

import tools.jackson.databind.JsonNode;

/// What a node has answered to a call.
///
/// @param json the body; an empty object where there was none
public record Answer(int status, JsonNode json) {

    public boolean isDone() {
        return status / 100 == 2;
    }

    /// Whether the call may have happened or not, and is to be repeated.
    public boolean isInDoubt() {
        return status == 503;
    }

    /// Whether something went wrong that the contract does not know.
    public boolean isBroken() {
        return status >= 500 && !isInDoubt();
    }

    /// The problem's code, or the bare status where it has none.
    public String code() {
        return json.path("code").asString("status " + status);
    }
}
