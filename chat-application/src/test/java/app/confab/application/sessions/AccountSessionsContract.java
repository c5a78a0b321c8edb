package app.confab.application.sessions;

import static org.assertj.core.api.Assertions.assertThat;

import app.confab.application.kernel.Client;
import app.confab.application.kernel.SomeClient;
import app.confab.application.world.AtOnce;
import app.confab.application.world.Scene;
import app.confab.application.world.StoresContract;
import app.confab.domain.accounts.AccountId;
import app.confab.domain.accounts.Username;
import app.confab.domain.sessions.Device;
import app.confab.domain.sessions.RefreshDigest;
import app.confab.domain.sessions.Session;
import app.confab.domain.sessions.SessionId;
import app.confab.domain.sessions.SessionView;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/// What every [AccountSessions] keeps.
public interface AccountSessionsContract extends StoresContract {
    Duration A_MONTH = Duration.ofDays(30);
    int MANY = 100;

    /// A person's devices, each with its first refresh token.
    record Devices(Scene scene, AccountId person, Instant start) {

        Session opened(Duration after, RefreshDigest first, Client from) {
            var at = start.plus(after);
            var session = Session.open(new SessionId(scene.stamps().next().id()), person, at, at.plus(A_MONTH));
            scene.stores().sessions().open(session, first, from);
            return session;
        }

        Session opened(Duration after) {
            return opened(after, freshToken(), SomeClient.AT_HOME);
        }

        RefreshDigest freshToken() {
            return new RefreshDigest(scene.freshWord());
        }

        Username name() {
            return scene.stores().accounts().existing(person).username();
        }

        /// Where they have been since.
        Set<String> addresses(Instant since, int atMost) {
            return scene.stores().accountSessions().addressesOf(name(), since, start.plusSeconds(60), atMost);
        }

        List<SessionId> live(Instant now) {
            return scene.stores().accountSessions().of(person, now, MANY).stream()
                    .map(view -> view.session().id())
                    .toList();
        }

        Optional<Session> end(Session session) {
            return scene.stores().accountSessions().end(person, session.id(), start.plusSeconds(60));
        }

        List<SessionId> endAll(@Nullable SessionId spared) {
            return scene.stores().accountSessions().endAll(person, spared, start.plusSeconds(60)).stream()
                    .map(Session::id)
                    .toList();
        }

        long version() {
            return scene.stores().versions().of(List.of(person)).getOrDefault(person, 0L);
        }
    }

    default Devices devices() {
        var scene = scene();
        return new Devices(scene, scene.person("ada").id(), scene.stamps().now());
    }

    @Test
    default void aSessionIsShownWithWhereItWasOpenedFrom() {
        var devices = devices();
        var from = new Client("2001:db8::7:1", new Device("Safari, iPhone"), "a-request");

        var session = devices.opened(Duration.ZERO, devices.freshToken(), from);

        assertThat(stores().accountSessions().of(devices.person(), devices.start(), MANY))
                .containsExactly(
                        new SessionView(session, devices.start(), new Device("Safari, iPhone"), "2001:db8::7:1"));
    }

    @Test
    default void theOneThatWasUsedLastComesFirst() {
        var devices = devices();
        var token = devices.freshToken();
        var first = devices.opened(Duration.ZERO, token, SomeClient.AT_HOME);
        var second = devices.opened(Duration.ofHours(1));
        assertThat(devices.live(second.createdAt())).containsExactly(second.id(), first.id());

        var later = devices.start().plus(Duration.ofHours(2));
        stores().sessions().rotate(token, devices.freshToken(), later, later.plus(A_MONTH));

        assertThat(devices.live(later)).containsExactly(first.id(), second.id());
        assertThat(stores().accountSessions()
                        .of(devices.person(), later, MANY)
                        .getFirst()
                        .lastUsedAt())
                .isEqualTo(later);
    }

    @Test
    default void noMoreThanWantedAreShown() {
        var devices = devices();
        devices.opened(Duration.ZERO);
        var second = devices.opened(Duration.ofSeconds(1));
        var third = devices.opened(Duration.ofSeconds(2));

        assertThat(stores().accountSessions().of(devices.person(), third.createdAt(), 2))
                .extracting(view -> view.session().id())
                .containsExactly(third.id(), second.id());
    }

    @Test
    default void whatIsOverOrSomebodyElsesIsNotShown() {
        var devices = devices();
        var ended = devices.opened(Duration.ZERO);
        devices.end(ended);
        var expiring = devices.opened(Duration.ZERO);
        devices().opened(Duration.ZERO);

        assertThat(devices.live(expiring.expiresAt().minusMillis(1))).containsExactly(expiring.id());
        assertThat(devices.live(expiring.expiresAt())).isEmpty();
    }

    @Test
    default void oneOfThemEndsAndTheOthersGoOn() {
        var devices = devices();
        var token = devices.freshToken();
        var phone = devices.opened(Duration.ZERO, token, SomeClient.AT_HOME);
        var laptop = devices.opened(Duration.ZERO);
        var before = devices.version();

        var ended = devices.end(phone);

        var now = devices.start().plusSeconds(60);
        assertThat(ended).hasValue(new Session(phone.id(), phone.account(), phone.createdAt(), phone.expiresAt(), now));
        assertThat(stores().sessions().isLive(phone.id(), now)).isFalse();
        assertThat(stores().sessions().isLive(laptop.id(), now)).isTrue();
        assertThat(stores().sessions().rotate(token, devices.freshToken(), now, now.plus(A_MONTH)))
                .isEqualTo(new Sessions.Rotation.Refused());
        assertThat(devices.version()).isGreaterThan(before);
    }

    @Test
    default void whatIsOverCannotEndAgain() {
        var devices = devices();
        var session = devices.opened(Duration.ZERO);
        devices.end(session);
        var before = devices.version();

        assertThat(devices.end(session)).isEmpty();
        assertThat(devices.version()).isEqualTo(before);
    }

    @Test
    default void oneIsKnownToItsOwnAccountWhateverHasBecomeOfIt() {
        var devices = devices();
        var live = devices.opened(Duration.ZERO);
        var ended = devices.opened(Duration.ZERO);
        devices.end(ended);
        var hers = devices().opened(Duration.ZERO);
        var nobodys = new SessionId(devices.scene().stamps().next().id());

        assertThat(List.of(live.id(), ended.id()))
                .allMatch(id -> stores().accountSessions().knows(devices.person(), id));
        assertThat(List.of(hers.id(), nobodys))
                .noneMatch(id -> stores().accountSessions().knows(devices.person(), id));
    }

    @Test
    default void whereSessionsWereOpenedIsKnownByTheUserName() {
        var devices = devices();
        devices.opened(Duration.ZERO, devices.freshToken(), SomeClient.at("192.0.2.1"));
        devices.opened(Duration.ofSeconds(1), devices.freshToken(), SomeClient.at("192.0.2.1"));
        devices.opened(Duration.ofSeconds(2), devices.freshToken(), SomeClient.at("2001:db8::7"));
        devices().opened(Duration.ZERO, devices.freshToken(), SomeClient.at("198.51.100.7"));

        assertThat(devices.addresses(devices.start(), MANY)).containsExactlyInAnyOrder("192.0.2.1", "2001:db8::7");
        assertThat(devices.addresses(devices.start(), 1)).containsExactly("2001:db8::7");
        assertThat(stores().accountSessions()
                        .addressesOf(new Username("nobody-at-all"), Instant.EPOCH, devices.start(), MANY))
                .isEmpty();
    }

    @Test
    default void whereOneWasLongAgoIsKnownAsLongAsOneIsLoggedInThere() {
        var devices = devices();
        var there = devices.opened(Duration.ZERO, devices.freshToken(), SomeClient.at("192.0.2.1"));
        var left = devices.opened(Duration.ZERO, devices.freshToken(), SomeClient.at("192.0.2.2"));
        devices.end(left);

        assertThat(devices.addresses(devices.start().minusMillis(1), MANY)).hasSize(2);
        assertThat(devices.addresses(there.createdAt(), MANY)).containsExactly("192.0.2.1");
        assertThat(stores().accountSessions().addressesOf(devices.name(), there.createdAt(), there.expiresAt(), MANY))
                .isEmpty();
    }

    @Test
    default void nobodyEndsSomebodyElses() {
        var devices = devices();
        var hers = devices().opened(Duration.ZERO);

        assertThat(devices.end(hers)).isEmpty();
        assertThat(stores().sessions().isLive(hers.id(), hers.createdAt())).isTrue();
    }

    @Test
    default void allButOneEnd() {
        var devices = devices();
        var hers = devices().opened(Duration.ZERO);
        var phone = devices.opened(Duration.ZERO);
        var laptop = devices.opened(Duration.ZERO);
        var tablet = devices.opened(Duration.ZERO);
        devices.end(tablet);
        var before = devices.version();

        assertThat(devices.endAll(laptop.id())).containsExactly(phone.id());

        assertThat(devices.live(devices.start().plusSeconds(60))).containsExactly(laptop.id());
        assertThat(stores().sessions().isLive(hers.id(), hers.createdAt())).isTrue();
        assertThat(devices.version()).isGreaterThan(before);
    }

    @Test
    default void allEndWhereNoneIsSpared() {
        var devices = devices();
        var phone = devices.opened(Duration.ZERO);
        var laptop = devices.opened(Duration.ZERO);

        assertThat(devices.endAll(null)).containsExactlyInAnyOrder(phone.id(), laptop.id());
        assertThat(devices.live(devices.start().plusSeconds(60))).isEmpty();
    }

    @Test
    default void whereThereIsNoneNothingIsNew() {
        var devices = devices();
        var only = devices.opened(Duration.ZERO);
        var before = devices.version();

        assertThat(devices.endAll(only.id())).isEmpty();
        assertThat(devices.version()).isEqualTo(before);
    }

    @Test
    default void ofManyWhoEndThemAtOnceOneAnswersEach() {
        var devices = devices();
        var opened =
                List.of(devices.opened(Duration.ZERO), devices.opened(Duration.ZERO), devices.opened(Duration.ZERO));

        var answered = AtOnce.run(
                8,
                i -> i % 2 == 0
                        ? devices.endAll(null)
                        : devices.end(opened.get(i % opened.size())).stream()
                                .map(Session::id)
                                .toList());

        assertThat(answered.stream().flatMap(List::stream))
                .containsExactlyInAnyOrderElementsOf(
                        opened.stream().map(Session::id).toList());
    }
}
