package app.confab.application.audit;

import app.confab.application.accounts.Accounts.Credentials;
import app.confab.application.kernel.Page;
import app.confab.application.world.InMemoryPages;
import app.confab.application.world.InMemoryWorld;
import app.confab.domain.accounts.AccountId;
import app.confab.domain.accounts.Profile;
import app.confab.domain.audit.AuditEvent;
import app.confab.domain.refusals.Refusal;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// The audit log of an [InMemoryWorld]. What cannot be stored is kept apart.
public final class InMemoryAuditLog implements AuditLog {
    private static final Pattern CURSOR = Pattern.compile("audit \\d{20} [0-9a-f-]{36}");

    private final InMemoryWorld world;
    private final List<AuditEvent> missing = new CopyOnWriteArrayList<>();

    public InMemoryAuditLog(InMemoryWorld world) {
        this.world = world;
    }

    /// What was to be stored while the world was down.
    public List<AuditEvent> missing() {
        return List.copyOf(missing);
    }

    @Override
    public void append(AuditEvent event) {
        try {
            world.<Object>exclusively(() -> world.audit().add(event));
        } catch (Refusal.Unavailable down) {
            missing.add(event);
        }
    }

    @Override
    public Page<Entry> find(Filter filter, Page.Request request) {
        return world.exclusively(() -> new InMemoryPages<>(InMemoryAuditLog::key, CURSOR)
                .page(
                        world.audit().stream()
                                .filter(event -> fits(filter, event))
                                .toList(),
                        request)
                .map(event -> new Entry(event, profile(event.actor()), profile(event.subject()))));
    }

    @Override
    public int removeBefore(Instant before, int atMost) {
        return world.exclusively(() -> {
            var youngest = world.now().minus(Duration.ofDays(LEAST_DAYS + 1L));
            var oldest = world.audit().stream()
                    .filter(event -> event.at().isBefore(before) && event.at().isBefore(youngest))
                    .sorted(Comparator.comparing(AuditEvent::at))
                    .limit(atMost)
                    .toList();
            world.audit().removeAll(oldest);
            return oldest.size();
        });
    }

    private static boolean fits(Filter filter, AuditEvent event) {
        return (filter.kind() == null || filter.kind() == event.kind())
                && (filter.actor() == null || filter.actor().equals(event.actor()))
                && (filter.account() == null
                        || filter.account().equals(event.actor())
                        || filter.account().equals(event.subject()))
                && (filter.from() == null || !event.at().isBefore(filter.from()))
                && (filter.to() == null || event.at().isBefore(filter.to()));
    }

    private @Nullable Profile profile(@Nullable AccountId id) {
        return Optional.ofNullable(id)
                .map(world.accounts()::get)
                .map(Credentials::account)
                .map(account -> Objects.requireNonNull(account).profile())
                .orElse(null);
    }

    /// Smaller for what is later.
    private static String key(AuditEvent event) {
        var id = new StringBuilder();
        event.id()
                .toString()
                .chars()
                .forEach(c -> id.append(c == '-' ? '-' : Character.forDigit(15 - Character.digit(c, 16), 16)));
        return "audit %020d %s".formatted(Long.MAX_VALUE - event.at().toEpochMilli(), id);
    }
}
