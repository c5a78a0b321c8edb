package app.confab.application.sessions;

import static org.assertj.core.api.Assertions.assertThat;

import app.confab.application.accounts.Accounts.Credentials;
import app.confab.application.kernel.SomeClient;
import app.confab.application.sessions.Passwords.Replacement;
import app.confab.application.world.AtOnce;
import app.confab.application.world.Scene;
import app.confab.application.world.StoresContract;
import app.confab.domain.accounts.Account;
import app.confab.domain.accounts.PasswordHash;
import app.confab.domain.sessions.RefreshDigest;
import app.confab.domain.sessions.Session;
import app.confab.domain.sessions.SessionId;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// What every [Passwords] keeps.
public interface PasswordsContract extends StoresContract {
    PasswordHash OLD = new PasswordHash("$old");
    PasswordHash NEW = new PasswordHash("$new");
    Replacement OLD_BY_NEW = new Replacement(OLD, NEW);

    default Account somebody(Scene scene) {
        var account = scene.somebodyUnknown("ada");
        stores().accounts().add(account, OLD);
        return account;
    }

    default Session session(Scene scene, Account account) {
        var stamp = scene.stamps().next();
        var session = Session.open(
                new SessionId(stamp.id()), account.id(), stamp.at(), stamp.at().plus(Duration.ofDays(30)));
        stores().sessions().open(session, new RefreshDigest(scene.freshWord()), SomeClient.AT_HOME);
        return session;
    }

    @Test
    default void aPasswordIsFoundByItsAccount() {
        var scene = scene();
        var ada = somebody(scene);

        assertThat(stores().passwords().of(ada.id())).hasValue(new Credentials(ada, OLD));
        assertThat(stores().passwords().of(scene.somebodyUnknown("grace").id())).isEmpty();
    }

    @Test
    default void theNewOneStandsInTheOldOnesPlace() {
        var scene = scene();
        var ada = somebody(scene);
        var grace = somebody(scene);
        var before = stores().versions().of(List.of(ada.id())).get(ada.id());

        assertThat(stores().passwords().change(ada.id(), OLD_BY_NEW, null, ada.createdAt()))
                .hasValue(List.of());

        assertThat(stores().passwords().of(ada.id())).hasValue(new Credentials(ada, NEW));
        assertThat(stores().accounts().credentialsOf(ada.username())).hasValue(new Credentials(ada, NEW));
        assertThat(stores().passwords().of(grace.id())).hasValue(new Credentials(grace, OLD));
        assertThat(stores().versions().of(List.of(ada.id())).get(ada.id())).isGreaterThan(before);
    }

    @Test
    default void allSessionsEndButTheOneThatIsSpared() {
        var scene = scene();
        var ada = somebody(scene);
        var phone = session(scene, ada);
        var laptop = session(scene, ada);
        var hers = session(scene, somebody(scene));
        var now = laptop.createdAt();

        var ended = stores().passwords().change(ada.id(), OLD_BY_NEW, laptop.id(), now);

        assertThat(ended)
                .hasValue(List.of(new Session(phone.id(), ada.id(), phone.createdAt(), phone.expiresAt(), now)));
        assertThat(stores().sessions().isLive(phone.id(), now)).isFalse();
        assertThat(stores().sessions().isLive(laptop.id(), now)).isTrue();
        assertThat(stores().sessions().isLive(hers.id(), hers.createdAt())).isTrue();
    }

    @Test
    default void whereThePresentOneIsAnotherNothingHappens() {
        var scene = scene();
        var ada = somebody(scene);
        var phone = session(scene, ada);
        var another = new Replacement(NEW, new PasswordHash("$newer"));

        assertThat(stores().passwords().change(ada.id(), another, null, phone.createdAt()))
                .isEmpty();

        assertThat(stores().passwords().of(ada.id())).hasValue(new Credentials(ada, OLD));
        assertThat(stores().sessions().isLive(phone.id(), phone.createdAt())).isTrue();
    }

    @Test
    default void nobodyHasNoPassword() {
        var scene = scene();
        var nobody = scene.somebodyUnknown("nobody");

        assertThat(stores().passwords().change(nobody.id(), OLD_BY_NEW, null, nobody.createdAt()))
                .isEmpty();
        assertThat(stores().passwords().of(nobody.id())).isEmpty();
    }

    @Test
    default void ofManyWhoChangeItAtOnceOneSucceeds() {
        var scene = scene();
        var ada = somebody(scene);
        session(scene, ada);
        session(scene, ada);

        var changed = AtOnce.run(
                8,
                i -> stores().passwords()
                        .change(ada.id(), new Replacement(OLD, new PasswordHash("$" + i)), null, ada.createdAt()));

        assertThat(changed.stream().filter(Optional::isPresent)).hasSize(1);
    }

    @Test
    default void whoeverIsDeletedHasNoPassword() {
        var scene = scene();
        var ada = somebody(scene);
        stores().erasure().erase(ada.id(), ada.createdAt());

        assertThat(stores().passwords().of(ada.id())).isEmpty();
        assertThat(stores().passwords()
                        .change(ada.id(), new Replacement(new PasswordHash(""), NEW), null, ada.createdAt()))
                .isEmpty();
    }
}
