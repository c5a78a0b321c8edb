package app.confab.domain.audit;

import java.util.Arrays;

/// What has happened. The words are for good: they stand in the record and in the wire contract.
public enum AuditKind {
    ACCOUNT_REGISTERED("account.registered"),
    ACCOUNT_DELETED("account.deleted"),
    ACCOUNT_EXPORTED("account.exported"),
    ACCOUNT_DEACTIVATED("account.deactivated"),
    ACCOUNT_REACTIVATED("account.reactivated"),
    LOGIN_SUCCEEDED("login.succeeded"),
    /// The subject is whose user name was typed; nobody, where it is nobody's.
    LOGIN_FAILED("login.failed"),
    SESSION_LOGGED_OUT("session.logged_out"),
    /// Ended by its person from another session, or by an administrator.
    SESSION_ENDED("session.ended"),
    /// A spent refresh token came back, which ended the session.
    SESSION_TOKEN_REUSED("session.token_reused"),
    PASSWORD_CHANGED("password.changed"),
    PASSWORD_RESET("password.reset"),
    /// Somebody who is logged in was to confirm something by their password, and it was another one.
    PASSWORD_WRONG("password.wrong"),
    SECOND_FACTOR_ADDED("second_factor.added"),
    SECOND_FACTOR_REMOVED("second_factor.removed"),
    /// The password was right, the code beside it was not.
    SECOND_FACTOR_WRONG("second_factor.wrong"),
    RECOVERY_CODE_USED("recovery_code.used"),
    RECOVERY_CODES_RENEWED("recovery_codes.renewed"),
    IDENTITY_CONNECTED("identity.connected"),
    IDENTITY_DISCONNECTED("identity.disconnected"),
    ROLE_CHANGED("role.changed"),
    INVITE_CREATED("invite.created"),
    INVITE_USED("invite.used"),
    INVITE_REVOKED("invite.revoked"),
    SERVER_CHANGED("server.changed"),
    /// What this version has no word for: a newer one wrote it.
    OTHER("other");

    private final String word;

    AuditKind(String word) {
        this.word = word;
    }

    /// As it is written.
    public String word() {
        return word;
    }

    /// What a word means that was written down once.
    public static AuditKind of(String word) {
        return Arrays.stream(values())
                .filter(kind -> kind.word.equals(word))
                .findFirst()
                .orElse(OTHER);
    }
}
