package app.confab.persistence.kernel;

/// Those who run the server, of whom one always stays.
public final class ActiveAdmins {

    /// Whether a row of `account` is one.
    public static final String IS_ONE = "server_role = 'admin' and deactivated_at is null and deleted_at is null";

    /// How many there are.
    public static final String COUNT = "select count(*) from account where " + IS_ONE;

    private ActiveAdmins() {}
}
