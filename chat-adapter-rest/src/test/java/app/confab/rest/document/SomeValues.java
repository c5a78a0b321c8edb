package app.confab.rest.document;

import java.util.Map;
import java.util.Objects;

/// Values for the parameters of paths, none of which names anything.
final class SomeValues {
    private static final Map<String, String> FOR_PATHS = Map.of(
            "roomId", "019ab000-0000-7000-8000-000000000000",
            "messageId", "019ab000-0000-7000-8000-000000000001",
            "userId", "019ab000-0000-7000-8000-000000000002",
            "sessionId", "019ab000-0000-7000-8000-000000000003",
            "accountId", "019ab000-0000-7000-8000-000000000004",
            "inviteId", "019ab000-0000-7000-8000-000000000003",
            "emoji", "%F0%9F%91%8D");

    private SomeValues() {}

    static String of(String parameter) {
        return Objects.requireNonNull(FOR_PATHS.get(parameter), parameter);
    }
}
