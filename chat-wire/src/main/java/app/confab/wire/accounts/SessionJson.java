package app.confab.wire.accounts;

import app.confab.application.sessions.LoggedIn;

/// Session: what a login answers. The refresh token is not in it; it travels as a cookie alone.
///
/// @param expiresIn the life of the access token in seconds
public record SessionJson(String accessToken, String tokenType, long expiresIn, UserJson user) {

    public static SessionJson of(LoggedIn loggedIn) {
        var token = loggedIn.accessToken();
        var seconds = token.expiresAt().getEpochSecond() - token.issuedAt().getEpochSecond();
        return new SessionJson(token.value(), "Bearer", seconds, UserJson.of(loggedIn.account()));
    }

    @Override
    public String toString() {
        return "SessionJson[hidden]";
    }
}
