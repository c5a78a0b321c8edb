package app.confab.application.audit;

import app.confab.application.kernel.Client;
import app.confab.application.kernel.Stamps;
import app.confab.domain.accounts.AccountId;
import app.confab.domain.audit.AuditEvent;
import app.confab.domain.audit.AuditKind;
import app.confab.domain.sessions.Device;
import org.jspecify.annotations.Nullable;

/// Writes down what has just happened. For use cases to call once it is durable. Blocks for one small write.
public final class AuditTrail {
    private static final String COMMAND_LINE = "on the command line";
    private static final Client NO_CLIENT = new Client("", Device.UNKNOWN, "");

    private final AuditLog log;
    private final Stamps stamps;

    public AuditTrail(AuditLog log, Stamps stamps) {
        this.log = log;
        this.stamps = stamps;
    }

    /// Somebody did something that concerns themselves.
    public void byOneself(AuditKind kind, AccountId account, Client from) {
        write(kind, account, account, from, from.device().label());
    }

    /// Somebody did something to somebody, or to nobody in particular.
    ///
    /// @param detail a few words, never a secret
    public void by(AccountId actor, AuditKind kind, @Nullable AccountId subject, Client from, String detail) {
        write(kind, actor, subject, from, detail);
    }

    /// Whoever runs the machine did something to an account, on its command line. Nobody of whom Confab knows.
    ///
    /// @param detail a few words, never a secret
    public void byOperator(AuditKind kind, @Nullable AccountId subject, String detail) {
        write(kind, null, subject, NO_CLIENT, detail.isEmpty() ? COMMAND_LINE : detail + ", " + COMMAND_LINE);
    }

    /// Something happened that nobody did who was logged in.
    public void byNobody(AuditKind kind, @Nullable AccountId subject, Client from) {
        write(kind, null, subject, from, "");
    }

    private void write(
            AuditKind kind, @Nullable AccountId actor, @Nullable AccountId subject, Client from, String detail) {
        var stamp = stamps.next();
        log.append(
                new AuditEvent(stamp.id(), stamp.at(), kind, actor, subject, from.address(), from.requestId(), detail));
    }
}
