package app.confab.domain.registration;

/// Who may make an account. The very first one may always.
public enum RegistrationMode {
    /// Everybody.
    OPEN,
    /// Whoever shows an invite that is still good.
    INVITE,
    /// Nobody.
    CLOSED
}
