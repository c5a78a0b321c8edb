package app.confab.benchmark.protocol;

import java.util.Map;

/// A registered account and the token that opens its connections.
///
/// @param address where the person says to come from, as a proxy in front of the server would tell it
public record Person(String id, String accessToken, String address) {

    /// What a proxy on the server's machine adds to the person's requests, so that a server that limits what one
    /// address may do counts each person for themselves.
    public Map<String, String> forwarded() {
        return forwarded(address);
    }

    static Map<String, String> forwarded(String address) {
        return Map.of("X-Forwarded-For", address);
    }
}
