package app.confab.domain.accounts;

/// What a person is to the whole server, whatever they are in its rooms.
public enum ServerRole {
    /// Runs the place: lets people in, says who else runs it, and shuts accounts.
    ADMIN,
    MEMBER
}
