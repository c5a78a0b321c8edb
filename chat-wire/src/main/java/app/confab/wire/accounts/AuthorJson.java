package app.confab.wire.accounts;

import app.confab.domain.accounts.Profile;

/// A person beside what they wrote.
public record AuthorJson(String id, String username, String displayName) {

    public static AuthorJson of(Profile profile) {
        return AccountMapping.INSTANCE.author(profile);
    }
}
