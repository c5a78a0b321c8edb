package app.confab.application.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.confab.application.audit.AuditLog.Entry;
import app.confab.application.audit.AuditLog.Filter;
import app.confab.application.kernel.Page;
import app.confab.application.world.StoresContract;
import app.confab.domain.accounts.AccountId;
import app.confab.domain.accounts.DisplayName;
import app.confab.domain.audit.AuditEvent;
import app.confab.domain.audit.AuditKind;
import app.confab.domain.refusals.Refusal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/// What every [AuditLog] keeps.
public interface AuditLogContract extends StoresContract {
    Instant NINE = Instant.parse("2026-11-23T09:00:00Z");
    Instant LONG_AGO = Instant.parse("1995-01-01T00:00:00Z");
    Page.Request ALL_AT_ONCE = new Page.Request(null, 100);

    default AuditEvent event(AuditKind kind, @Nullable AccountId actor, @Nullable AccountId subject, Instant at) {
        var id = scene().stamps().next().id();
        return new AuditEvent(id, at, kind, actor, subject, "2001:db8::1", "a-request", "Firefox, Linux");
    }

    default AuditEvent appended(AuditKind kind, @Nullable AccountId actor, @Nullable AccountId subject, Instant at) {
        var event = event(kind, actor, subject, at);
        stores().audit().append(event);
        return event;
    }

    default List<AuditEvent> found(Filter filter) {
        return stores().audit().find(filter, ALL_AT_ONCE).items().stream()
                .map(Entry::event)
                .toList();
    }

    private static Filter about(AccountId account) {
        return new Filter(null, null, account, null, null);
    }

    @Test
    default void anEventIsFoundAsItWasWrittenWithItsPeopleAsTheyAreCalledNow() {
        var scene = scene();
        var ada = scene.person("ada");
        var grace = scene.person("grace");
        var event = appended(AuditKind.ROLE_CHANGED, ada.id(), grace.id(), NINE);
        var countess = stores().accounts()
                .rename(ada.id(), new DisplayName("Countess"))
                .orElseThrow();

        assertThat(stores().audit().find(about(ada.id()), ALL_AT_ONCE).items())
                .containsExactly(new Entry(event, countess.profile(), grace.profile()));
    }

    @Test
    default void nobodyAndWhoIsUnknownHaveNoName() {
        var unknown = scene().somebodyUnknown("nobody").id();
        var event = appended(AuditKind.LOGIN_FAILED, null, unknown, NINE);

        assertThat(stores().audit().find(about(unknown), ALL_AT_ONCE).items())
                .containsExactly(new Entry(event, null, null));
    }

    @Test
    default void theLatestComeFirst() {
        var ada = scene().person("ada").id();
        var first = appended(AuditKind.LOGIN_SUCCEEDED, ada, ada, NINE);
        var third = appended(AuditKind.PASSWORD_CHANGED, ada, ada, NINE.plusSeconds(2));
        var second = appended(AuditKind.SESSION_ENDED, ada, ada, NINE.plusSeconds(1));

        assertThat(found(about(ada))).containsExactly(third, second, first);
    }

    @Test
    default void eachConditionCounts() {
        var ada = scene().person("ada").id();
        var grace = scene().person("grace").id();
        var login = appended(AuditKind.LOGIN_SUCCEEDED, ada, ada, NINE);
        var failed = appended(AuditKind.LOGIN_FAILED, null, ada, NINE.plusSeconds(1));
        var reset = appended(AuditKind.PASSWORD_RESET, grace, ada, NINE.plusSeconds(2));

        assertThat(found(about(ada))).containsExactly(reset, failed, login);
        assertThat(found(new Filter(AuditKind.LOGIN_FAILED, null, ada, null, null)))
                .containsExactly(failed);
        assertThat(found(new Filter(null, grace, null, null, null))).containsExactly(reset);
        assertThat(found(new Filter(null, ada, ada, null, null))).containsExactly(login);
        assertThat(found(new Filter(null, null, ada, NINE.plusSeconds(1), null)))
                .containsExactly(reset, failed);
        assertThat(found(new Filter(null, null, ada, null, NINE.plusSeconds(2))))
                .containsExactly(failed, login);
        assertThat(found(new Filter(AuditKind.INVITE_USED, null, ada, null, null)))
                .isEmpty();
    }

    @Test
    default void pageAfterPageNothingIsMissedAndNothingMetTwice() {
        var ada = scene().person("ada").id();
        var written = new ArrayList<AuditEvent>();
        for (var i = 0; i < 7; i++) {
            written.add(appended(AuditKind.LOGIN_SUCCEEDED, ada, ada, NINE.plusMillis(i / 3)));
        }

        var met = new ArrayList<AuditEvent>();
        var page = stores().audit().find(about(ada), new Page.Request(null, 3));
        page.items().forEach(entry -> met.add(entry.event()));
        while (page.next() != null) {
            appended(AuditKind.LOGIN_SUCCEEDED, ada, ada, NINE.plusSeconds(9));
            page = stores().audit().find(about(ada), new Page.Request(page.next(), 3));
            page.items().forEach(entry -> met.add(entry.event()));
        }

        assertThat(met).containsExactlyInAnyOrderElementsOf(written);
        assertThat(met).extracting(AuditEvent::at).isSortedAccordingTo(Comparator.reverseOrder());
    }

    @Test
    default void noPageHasGivenAMadeUpCursor() {
        assertThatThrownBy(() -> stores().audit().find(Filter.ALL, new Page.Request("bWFkZSB1cA", 3)))
                .isInstanceOf(Refusal.Invalid.class);
    }

    @Test
    default void theOldestAreForgottenFirstAndNoMoreThanWanted() {
        var ada = scene().person("ada").id();
        appended(AuditKind.LOGIN_SUCCEEDED, ada, ada, LONG_AGO);
        var later = appended(AuditKind.LOGIN_SUCCEEDED, ada, ada, LONG_AGO.plusSeconds(1));
        var last = appended(AuditKind.LOGIN_SUCCEEDED, ada, ada, LONG_AGO.plusSeconds(2));

        assertThat(stores().audit().removeBefore(last.at(), 1)).isEqualTo(1);
        assertThat(found(about(ada))).containsExactly(last, later);

        assertThat(stores().audit().removeBefore(last.at(), 100)).isEqualTo(1);
        assertThat(found(about(ada))).containsExactly(last);
        assertThat(stores().audit().removeBefore(last.at(), 100)).isZero();
    }

    @Test
    default void whatIsYoungIsNotForgottenWhateverIsAskedFor() {
        var ada = scene().person("ada").id();
        var young = appended(AuditKind.LOGIN_SUCCEEDED, ada, ada, Instant.now().minus(Duration.ofDays(29)));
        var inAThousandYears = NINE.plus(Duration.ofDays(365_000));

        while (stores().audit().removeBefore(inAThousandYears, 100) > 0) {}

        assertThat(found(about(ada))).singleElement().extracting(AuditEvent::id).isEqualTo(young.id());
    }
}
