package app.confab.application.audit;

import app.confab.application.kernel.Page;
import app.confab.application.world.Stores;
import app.confab.domain.accounts.Profile;
import app.confab.domain.audit.AuditEvent;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What is on record, the latest first, in words that a test compares.
public final class OnRecord {
    private static final int MOST = 20;

    private OnRecord() {}

    /// Each as `role.changed of grace by ada: admin`, by user name, with a dash for nobody.
    public static List<String> of(Stores stores) {
        return entries(stores).stream().map(OnRecord::words).toList();
    }

    public static AuditEvent latest(Stores stores) {
        return entries(stores).getFirst().event();
    }

    private static List<AuditLog.Entry> entries(Stores stores) {
        return stores.audit()
                .find(AuditLog.Filter.ALL, new Page.Request(null, MOST))
                .items();
    }

    private static String words(AuditLog.Entry entry) {
        var what = "%s of %s by %s".formatted(entry.event().kind().word(), name(entry.subject()), name(entry.actor()));
        return entry.event().detail().isEmpty()
                ? what
                : what + ": " + entry.event().detail();
    }

    private static String name(@Nullable Profile person) {
        return person == null ? "-" : person.username().value();
    }
}
