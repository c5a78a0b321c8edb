package app.confab.application.sessions;

import app.confab.application.sessions.AccessTokens.AccessToken;
import app.confab.domain.accounts.Account;
import app.confab.domain.sessions.RefreshSecret;
import app.confab.domain.sessions.Session;

/// What somebody gets who has logged in or refreshed: their account, an access token for now and a refresh
/// secret for later.
public record LoggedIn(Account account, Session session, AccessToken accessToken, RefreshSecret refreshSecret) {}
