package app.confab.wire.accounts;

import app.confab.application.sessions.LoggedIn;
import java.time.Duration;

/// Session: what a login answers. The refresh token is not in it; it travels as a cookie alone.
///
/// @param expiresIn the life of the access token in seconds, from when it says that it was issued
public record SessionJson(String accessToken, String tokenType, long expiresIn, UserJson user) {

    public static SessionJson of(LoggedIn loggedIn) {
        var token = loggedIn.accessToken();
        var seconds = Duration.between(token.issuedAt(), token.expiresAt()).toSeconds();
        return new SessionJson(token.value(), "Bearer", seconds, UserJson.of(loggedIn.account()));
    }

    @Override
    public String toString() {
        return "SessionJson[hidden]";
    }
}
