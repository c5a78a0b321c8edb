package app.confab.application.personaldata;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.confab.application.kernel.Page;
import app.confab.application.kernel.SomeClient;
import app.confab.application.registration.Admission;
import app.confab.application.world.AtOnce;
import app.confab.application.world.Scene;
import app.confab.application.world.StoresContract;
import app.confab.domain.accounts.Account;
import app.confab.domain.accounts.AccountId;
import app.confab.domain.accounts.PasswordHash;
import app.confab.domain.accounts.ServerRole;
import app.confab.domain.accounts.Username;
import app.confab.domain.refusals.Refusal;
import app.confab.domain.sessions.RefreshDigest;
import app.confab.domain.sessions.Session;
import app.confab.domain.sessions.SessionId;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/// What every [AccountErasure] keeps.
public interface AccountErasureContract extends StoresContract {

    private Optional<AccountErasure.Erased> erase(Scene scene, Account account) {
        return stores().erasure().erase(account.id(), scene.stamps().now());
    }

    private Account named(Scene scene, Username username) {
        var other = scene.somebodyUnknown("other");
        return new Account(other.id(), username, other.displayName(), other.createdAt());
    }

    private void assertTaken(Account newcomer) {
        var hash = new PasswordHash("$");
        assertThatThrownBy(() -> stores().accounts().add(newcomer, hash)).isInstanceOf(Refusal.Conflict.class);
        assertThatThrownBy(() -> stores().registrations().register(newcomer, hash, new Admission.Open()))
                .isInstanceOf(Refusal.Conflict.class);
    }

    @Test
    default void whatIsLeftIsAnAuthorWithoutAPerson() {
        var scene = scene();
        var ada = scene.person("ada");

        var erased = erase(scene, ada).orElseThrow().account();

        assertThat(erased).isEqualTo(ada.deleted());
        assertThat(erased.isDeleted()).isTrue();
        assertThat(stores().accounts().byId(ada.id())).hasValue(erased);
        assertThatThrownBy(() -> stores().accounts().existing(ada.id())).isInstanceOf(Refusal.NotFound.class);
        assertThat(stores().accounts().credentialsOf(ada.username())).isEmpty();
        assertThat(stores().accounts().credentialsOf(erased.username())).isEmpty();
    }

    @Test
    default void whatTheySaidStaysByADeletedAccount() {
        var scene = scene();
        var ada = scene.person("ada");
        var room = scene.roomOf(ada, scene.person("grace"));
        var message = scene.post(room, ada, "Hello");

        var erased = erase(scene, ada).orElseThrow().account();

        assertThat(scene.seen(message, ada).message().author()).isEqualTo(erased.profile());
    }

    @Test
    default void nobodyFindsThem() {
        var scene = scene();
        var ada = scene.person("ada");
        var erased = erase(scene, ada).orElseThrow().account();
        var first = new Page.Request(null, 100);

        assertThat(stores().accounts().search(ada.username().value(), first).items())
                .isEmpty();
        assertThat(stores().accounts().search(erased.username().value(), first).items())
                .isEmpty();
        assertThat(stores().accounts().search("deleted account", first).items()).isEmpty();
        assertThat(stores().accountStandings().search("deleted account", first).items())
                .isEmpty();
    }

    @Test
    default void allSessionsEnd() {
        var scene = scene();
        var ada = scene.person("ada");
        var stamp = scene.stamps().next();
        var end = stamp.at().plus(Duration.ofDays(1));
        var session = Session.open(new SessionId(stamp.id()), ada.id(), stamp.at(), end);
        stores().sessions().open(session, new RefreshDigest(scene.freshWord()), SomeClient.AT_HOME);

        var erased = stores().erasure().erase(ada.id(), stamp.at()).orElseThrow();

        assertThat(erased.ended()).containsExactly(new Session(session.id(), ada.id(), stamp.at(), end, stamp.at()));
        assertThat(stores().sessions().isLive(session.id(), stamp.at())).isFalse();
    }

    @Test
    default void noLoginOutlivesTheAccount() {
        var scene = scene();
        for (var round = 0; round < 20; round++) {
            var ada = scene.person("ada");
            var proved = stores().passwords().of(ada.id()).orElseThrow().password();

            AtOnce.run(6, i -> i == 3 ? erase(scene, ada).isPresent() : logIn(scene, ada, proved));

            var now = scene.stamps().now();
            assertThat(stores().accountSessions().of(ada.id(), now, 100)).isEmpty();
        }
    }

    @Test
    default void noSessionOfTheirsIsLiveWheneverItComes() {
        var scene = scene();
        var ada = scene.person("ada");
        erase(scene, ada);

        var late = scene.session(ada);

        assertThat(stores().sessions().isLive(late.id(), late.createdAt())).isFalse();
    }

    private boolean logIn(Scene scene, Account account, PasswordHash proved) {
        var stamp = scene.stamps().next();
        var end = stamp.at().plus(Duration.ofDays(1));
        var session = Session.open(new SessionId(stamp.id()), account.id(), stamp.at(), end);
        return stores().sessions().openBy(proved, session, new RefreshDigest(scene.freshWord()), SomeClient.AT_HOME);
    }

    @Test
    default void itIsToldAsWhateverElseIsNewAboutAnAccount() {
        var scene = scene();
        var ada = scene.person("ada");
        var before = stores().versions().of(List.of(ada.id())).getOrDefault(ada.id(), 0L);

        erase(scene, ada);

        assertThat(stores().versions().of(List.of(ada.id())).getOrDefault(ada.id(), 0L))
                .isGreaterThan(before);
        assertThat(stores().versions().recentlyRenamed()).containsKey(ada.id());
    }

    @Test
    default void theirNameIsNeverGivenAgain() {
        var scene = scene();
        var ada = scene.person("ada");
        erase(scene, ada);

        assertTaken(named(scene, ada.username()));
    }

    @Test
    default void nobodyIsCalledLikeADeletedAccount() {
        var scene = scene();
        var ada = scene.person("ada");

        assertTaken(named(scene, Username.ofDeleted(ada.id())));
        assertTaken(named(scene, new Username("deleted-0123456789ab")));
    }

    @Test
    default void whatIsErasedOrUnknownCannotBeErased() {
        var scene = scene();
        var ada = scene.person("ada");
        erase(scene, ada);

        assertThat(erase(scene, ada)).isEmpty();
        assertThat(erase(scene, scene.somebodyUnknown("nobody"))).isEmpty();
    }

    @Test
    default void thereIsAlwaysAnAdmin() {
        var scene = scene();
        var admins = List.of(scene.admin("ada"), scene.admin("grace"), scene.admin("linus"));
        var others = otherAdmins(admins);

        var erased = AtOnce.run(admins.size(), i -> erasedOrRefused(scene, admins.get(i)));

        assertThat(erased.stream().filter(done -> done)).hasSize(others ? 3 : 2);
        admins.stream()
                .filter(admin -> isActiveAdmin(admin.id()))
                .forEach(last -> assertThatThrownBy(() -> erase(scene, last)).isInstanceOf(Refusal.Conflict.class));
    }

    @Test
    default void oneOfTwoAdminsMayLeave() {
        var scene = scene();
        var ada = scene.admin("ada");
        scene.admin("grace");

        assertThat(erase(scene, ada)).isPresent();

        assertThat(stores().accountStandings().of(ada.id()).orElseThrow().role())
                .isEqualTo(ServerRole.MEMBER);
    }

    @Test
    default void whoIsErasedAndStillInARoomIsNotDoneYet() {
        var scene = scene();
        var ada = scene.person("ada");
        var grace = scene.person("grace");
        var room = scene.roomOf(grace, ada);
        scene.directRoomOf(grace, ada);
        assertThat(stores().erasure().unfinished(1_000)).doesNotContain(ada.id());

        erase(scene, ada);
        assertThat(stores().erasure().unfinished(1_000)).contains(ada.id());

        scene.append(scene.leaving(room, ada));
        assertThat(stores().erasure().unfinished(1_000)).doesNotContain(ada.id(), grace.id());
    }

    private boolean erasedOrRefused(Scene scene, Account admin) {
        try {
            return erase(scene, admin).isPresent();
        } catch (Refusal.Conflict lastOne) {
            return false;
        }
    }

    private boolean isActiveAdmin(AccountId account) {
        return stores().accountStandings().of(account).orElseThrow().isActiveAdmin();
    }

    /// Stores may be shared with other tests, which leave their admins behind.
    private boolean otherAdmins(List<Account> admins) {
        @Nullable String cursor = null;
        do {
            var page = stores().accounts().search("", new Page.Request(cursor, 100));
            if (page.items().stream().anyMatch(one -> !admins.contains(one) && isActiveAdmin(one.id()))) {
                return true;
            }
            cursor = page.next();
        } while (cursor != null);
        return false;
    }
}
