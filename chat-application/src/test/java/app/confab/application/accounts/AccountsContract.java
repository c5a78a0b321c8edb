package app.confab.application.accounts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.confab.application.accounts.Accounts.Credentials;
import app.confab.application.world.AtOnce;
import app.confab.application.world.Scene;
import app.confab.domain.accounts.Account;
import app.confab.domain.accounts.DisplayName;
import app.confab.domain.accounts.PasswordHash;
import app.confab.domain.accounts.Username;
import app.confab.domain.refusals.Refusal;
import org.junit.jupiter.api.Test;

/// What every [Accounts] keeps.
public interface AccountsContract extends AccountSearchContract {

    @Test
    default void anAccountIsFoundByItsId() {
        var ada = scene().somebodyUnknown("ada");
        stores().accounts().add(ada, new PasswordHash("hash"));

        assertThat(stores().accounts().byId(ada.id())).contains(ada);
    }

    @Test
    default void aLoginFindsTheAccountAndItsHash() {
        var ada = scene().somebodyUnknown("ada");
        var hash = new PasswordHash("$argon2id$v=19$m=19456,t=2,p=1$c2FsdA$aGFzaA");
        stores().accounts().add(ada, hash);

        assertThat(stores().accounts().credentialsOf(ada.username())).contains(new Credentials(ada, hash));
    }

    @Test
    default void whoeverIsUnknownIsNotFound() {
        var nobody = scene().somebodyUnknown("nobody");

        assertThat(stores().accounts().byId(nobody.id())).isEmpty();
        assertThat(stores().accounts().credentialsOf(nobody.username())).isEmpty();
    }

    @Test
    default void aDisplayNameIsKeptExactly() {
        var somebody = scene().somebodyUnknown("ada");
        var ada = called(somebody, " Ada \uD83E\uDDEE e\u0301 \u05D0 ");
        stores().accounts().add(ada, new PasswordHash("hash"));

        assertThat(stores().accounts().byId(ada.id())).contains(ada);
    }

    @Test
    default void aUserNameIsTakenOnce() {
        var scene = scene();
        var ada = scene.person("ada");
        var impostor = withNameOf(ada, scene);

        assertThatThrownBy(() -> stores().accounts().add(impostor, new PasswordHash("hash")))
                .isInstanceOfSatisfying(
                        Refusal.Conflict.class,
                        refusal -> assertThat(refusal.code()).isEqualTo("username_taken"));

        assertThat(stores().accounts().byId(impostor.id())).isEmpty();
        assertThat(stores().accounts().credentialsOf(ada.username()))
                .hasValueSatisfying(found -> assertThat(found.account()).isEqualTo(ada));
    }

    @Test
    default void ofManyWhoClaimAUserNameAtOnceOneGetsIt() {
        var scene = scene();
        for (var round = 0; round < 10; round++) {
            var ada = scene.somebodyUnknown("ada");

            var won = AtOnce.run(8, _ -> claims(withNameOf(ada, scene)));

            assertThat(won).containsOnlyOnce(true);
            assertThat(stores().accounts().credentialsOf(ada.username())).isPresent();
        }
    }

    @Test
    default void userNamesThatLookAlikeAreDifferent() {
        var scene = scene();
        var word = scene.freshWord();
        for (var name : new String[] {"a_" + word, "a-" + word, "a." + word, "aa" + word}) {
            var somebody = scene.somebodyUnknown("ada");
            var account = new Account(somebody.id(), new Username(name), somebody.displayName(), somebody.createdAt());
            stores().accounts().add(account, new PasswordHash("hash"));

            assertThat(stores().accounts().credentialsOf(account.username()))
                    .hasValueSatisfying(found -> assertThat(found.account()).isEqualTo(account));
        }
    }

    @Test
    default void aRenamedAccountIsCalledSoEverywhere() {
        var scene = scene();
        var ada = scene.person("ada");
        var credentials = stores().accounts().credentialsOf(ada.username()).orElseThrow();
        var renamed = called(ada, " Ada \uD83E\uDDEE e\u0301 ");

        assertThat(stores().accounts().rename(ada.id(), renamed.displayName())).contains(renamed);

        assertThat(stores().accounts().byId(ada.id())).contains(renamed);
        assertThat(stores().accounts().credentialsOf(ada.username()))
                .contains(new Credentials(renamed, credentials.password()));
    }

    @Test
    default void whoeverIsUnknownIsNotRenamed() {
        var nobody = scene().somebodyUnknown("nobody");

        assertThat(stores().accounts().rename(nobody.id(), new DisplayName("Somebody")))
                .isEmpty();
        assertThat(stores().accounts().byId(nobody.id())).isEmpty();
    }

    @Test
    default void severalMayBeCalledTheSame() {
        var scene = scene();
        var ada = scene.person("ada");
        var grace = scene.person("grace");

        assertThat(stores().accounts().rename(grace.id(), ada.displayName())).contains(called(grace, "ada"));
    }

    @Test
    default void whoeverMustExistIsFoundOrRefused() {
        var scene = scene();
        var ada = scene.person("ada");
        var nobody = scene.somebodyUnknown("nobody");

        assertThat(stores().accounts().existing(ada.id())).isEqualTo(ada);
        assertThatThrownBy(() -> stores().accounts().existing(nobody.id())).isInstanceOf(Refusal.NotFound.class);
    }

    private boolean claims(Account account) {
        try {
            stores().accounts().add(account, new PasswordHash("hash"));
            return true;
        } catch (Refusal.Conflict taken) {
            return false;
        }
    }

    private static Account withNameOf(Account other, Scene scene) {
        var somebody = scene.somebodyUnknown("somebody");
        return new Account(somebody.id(), other.username(), somebody.displayName(), somebody.createdAt());
    }

    private static Account called(Account account, String displayName) {
        return new Account(account.id(), account.username(), new DisplayName(displayName), account.createdAt());
    }
}
