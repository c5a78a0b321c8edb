package app.confab.persistence.kernel;

/// What logins, changes of one account's password and its deletion take turns over: an advisory lock of the
/// transaction, shared by the logins.
public final class PasswordTurns {

    /// The key of the lock, in a statement with the parameter `account`.
    public static final String KEY = "hashtextextended('password ' || #{account}::text, 0)";

    /// Waits for the logins that have proved the present password, and has others wait, until this transaction ends.
    public static final String LOCK = "select 1 from pg_advisory_xact_lock(" + KEY + ")";

    /// Has nobody change the account's password until this transaction ends. What follows sees the latest one.
    public static final String HOLD = "select 1 from pg_advisory_xact_lock_shared(" + KEY + ")";

    private PasswordTurns() {}
}
