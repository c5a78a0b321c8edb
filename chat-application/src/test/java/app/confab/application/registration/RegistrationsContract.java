package app.confab.application.registration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.confab.application.accounts.Accounts.Credentials;
import app.confab.application.world.AtOnce;
import app.confab.application.world.Scene;
import app.confab.application.world.Stores;
import app.confab.domain.accounts.Account;
import app.confab.domain.accounts.AccountStanding;
import app.confab.domain.accounts.PasswordHash;
import app.confab.domain.accounts.ServerRole;
import app.confab.domain.refusals.Refusal;
import org.junit.jupiter.api.Test;

/// What every [Registrations] keeps.
public interface RegistrationsContract {
    PasswordHash HASH = new PasswordHash("no password fits");

    /// Stores that hold nothing yet.
    Stores emptyStores();

    @Test
    default void theFirstOneHereIsAnAdmin() {
        var scene = new Scene(emptyStores());
        assertThat(door(scene).areNone()).isTrue();
        var ada = scene.somebodyUnknown("ada");
        var grace = scene.somebodyUnknown("grace");

        assertThat(door(scene).register(ada, HASH)).isEqualTo(new AccountStanding(ada, ServerRole.ADMIN, null));
        assertThat(door(scene).areNone()).isFalse();
        assertThat(door(scene).register(grace, HASH)).isEqualTo(new AccountStanding(grace, ServerRole.MEMBER, null));

        assertThat(scene.stores().accountStandings().of(ada.id()).orElseThrow().role())
                .isEqualTo(ServerRole.ADMIN);
    }

    @Test
    default void whoeverIsRegisteredCanLogIn() {
        var scene = new Scene(emptyStores());
        var ada = scene.somebodyUnknown("ada");

        door(scene).register(ada, HASH);

        assertThat(scene.stores().accounts().credentialsOf(ada.username())).contains(new Credentials(ada, HASH));
    }

    @Test
    default void ofManyWhoComeFirstAtOnceOneIsAnAdmin() {
        for (var round = 0; round < 3; round++) {
            var scene = new Scene(emptyStores());

            var roles = AtOnce.run(
                    8,
                    _ -> door(scene)
                            .register(scene.somebodyUnknown("ada"), HASH)
                            .role());

            assertThat(roles).containsOnlyOnce(ServerRole.ADMIN).hasSize(8);
        }
    }

    @Test
    default void aUserNameIsTakenOnce() {
        var scene = new Scene(emptyStores());
        var ada = scene.somebodyUnknown("ada");
        door(scene).register(ada, HASH);

        assertThatThrownBy(() -> door(scene).register(withNameOf(ada, scene), HASH))
                .isInstanceOfSatisfying(
                        Refusal.Conflict.class,
                        refusal -> assertThat(refusal.code()).isEqualTo("username_taken"));
    }

    private static Account withNameOf(Account other, Scene scene) {
        var somebody = scene.somebodyUnknown("somebody");
        return new Account(somebody.id(), other.username(), somebody.displayName(), somebody.createdAt());
    }

    private static Registrations door(Scene scene) {
        return scene.stores().registrations();
    }
}
