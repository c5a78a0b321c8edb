package app.confab.application.sessions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.confab.application.audit.AuditTrail;
import app.confab.application.audit.OnRecord;
import app.confab.application.kernel.Caller;
import app.confab.application.kernel.PinnedStamps;
import app.confab.application.kernel.SomeClient;
import app.confab.application.world.Scene;
import app.confab.application.world.Stores;
import app.confab.domain.accounts.Account;
import app.confab.domain.refusals.Refusal;
import app.confab.domain.sessions.Session;
import app.confab.domain.sessions.SessionId;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/// The sessions of an account, as their person sees and ends them.
class EndSessionsTest {
    private final Stores stores = Stores.inMemory();
    private final Scene scene = new Scene(stores);
    private final PinnedStamps stamps = PinnedStamps.at("2026-11-23T09:00:00Z");
    private final List<SessionId> told = new ArrayList<>();
    private final SessionEndings endings = session -> told.add(session.id());
    private final OpenSession openSession = new OpenSession(
            stores.sessions(),
            new FakeRefreshSecrets(),
            new InMemoryAccessTokens(stamps, Duration.ofMinutes(10)),
            stamps,
            new SessionLife(Duration.ofDays(30)));
    private final OwnSessions ownSessions = new OwnSessions(stores.accountSessions(), stamps);
    private final EndSessions endSessions =
            new EndSessions(stores.accountSessions(), endings, stamps, new AuditTrail(stores.audit(), stamps));

    private final Account ada = scene.person("ada");
    private final Session phone = open(ada);
    private final Session laptop = open(ada);
    private final Session hers = open(scene.person("grace"));
    private final Caller atLaptop = new Caller(ada.id(), laptop.id());

    @Test
    void whoeverAsksSeesTheirOwn() {
        assertThat(ownSessions.of(atLaptop))
                .extracting(view -> view.session().id())
                .containsExactlyInAnyOrder(phone.id(), laptop.id());
    }

    @Test
    void noMoreAreShownThanAPersonCanLookThrough() {
        for (var i = 0; i < OwnSessions.MOST; i++) {
            open(ada);
        }

        assertThat(ownSessions.of(atLaptop)).hasSize(OwnSessions.MOST);
    }

    @Test
    void oneOfThemIsEndedAndToldOf() {
        endSessions.one(atLaptop, phone.id(), SomeClient.AT_HOME);

        assertThat(told).containsExactly(phone.id());
        assertThat(isLive(phone)).isFalse();
        assertThat(isLive(laptop)).isTrue();
    }

    @Test
    void whatIsOverEndsAgainWithoutAWord() {
        endSessions.one(atLaptop, phone.id(), SomeClient.AT_HOME);
        endSessions.one(atLaptop, phone.id(), SomeClient.AT_HOME);

        assertThat(told).containsExactly(phone.id());
        assertThat(OnRecord.of(stores)).hasSize(1);
    }

    @Test
    void whatIsSomebodyElsesOrNobodysIsNotFound() {
        var nobodys = new SessionId(stamps.next().id());

        assertThatThrownBy(() -> endSessions.one(atLaptop, nobodys, SomeClient.AT_HOME))
                .isInstanceOf(Refusal.NotFound.class);
        assertThatThrownBy(() -> endSessions.one(atLaptop, hers.id(), SomeClient.AT_HOME))
                .isInstanceOf(Refusal.NotFound.class);

        assertThat(isLive(hers)).isTrue();
        assertThat(told).isEmpty();
    }

    @Test
    void allOthersEndAndTheOneThatOneCallsThroughGoesOn() {
        var tablet = open(ada);

        assertThat(endSessions.others(atLaptop, SomeClient.AT_HOME)).isEqualTo(2);

        assertThat(told).containsExactlyInAnyOrder(phone.id(), tablet.id());
        assertThat(isLive(laptop)).isTrue();
        assertThat(isLive(hers)).isTrue();
    }

    @Test
    void allOfAnAccountEnd() {
        assertThat(endSessions.all(ada.id())).isEqualTo(2);

        assertThat(told).containsExactlyInAnyOrder(phone.id(), laptop.id());
        assertThat(isLive(hers)).isTrue();
    }

    private Session open(Account account) {
        return openSession.openFor(account, SomeClient.AT_HOME).session();
    }

    private boolean isLive(Session session) {
        return stores.sessions().isLive(session.id(), stamps.now());
    }
}
