package app.confab.application.identities;

import static org.assertj.core.api.Assertions.assertThat;

import app.confab.application.world.AtOnce;
import app.confab.application.world.StoresContract;
import app.confab.domain.accounts.Account;
import app.confab.domain.identities.ConnectedIdentity;
import app.confab.domain.identities.ExternalIdentity;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/// What every [Identities] keeps.
public interface IdentitiesContract extends StoresContract {

    private Identities identities() {
        return stores().identities();
    }

    private static ConnectedIdentity identityOf(Account account) {
        return identity("https://id.example.com", account, UUID.randomUUID().toString());
    }

    private static ConnectedIdentity identity(String issuer, Account account, String subject) {
        return new ConnectedIdentity(
                new ExternalIdentity(issuer, subject),
                account.username().value() + "@example.com",
                account.createdAt());
    }

    @Test
    default void nobodyHasOneUntilItIsConnected() {
        var ada = scene().person("ada");
        var identity = identityOf(ada);
        assertThat(identities().of(ada.id())).isEmpty();
        assertThat(identities().ownerOf(identity.identity())).isEmpty();

        assertThat(identities().connect(ada.id(), identity)).isTrue();

        assertThat(identities().of(ada.id())).hasValue(identity);
        assertThat(identities().ownerOf(identity.identity())).hasValue(ada.id());
    }

    @Test
    default void anotherOneTakesItsPlace() {
        var ada = scene().person("ada");
        var former = identityOf(ada);
        var present = identityOf(ada);
        identities().connect(ada.id(), former);

        assertThat(identities().connect(ada.id(), present)).isTrue();

        assertThat(identities().of(ada.id())).hasValue(present);
        assertThat(identities().ownerOf(former.identity())).isEmpty();
    }

    @Test
    default void theSameOneCanBeConnectedAgainUnderAnotherLabel() {
        var ada = scene().person("ada");
        var identity = identityOf(ada);
        identities().connect(ada.id(), identity);

        var relabelled = new ConnectedIdentity(identity.identity(), "countess@example.com", identity.since());

        assertThat(identities().connect(ada.id(), relabelled)).isTrue();
        assertThat(identities().of(ada.id())).hasValue(relabelled);
    }

    @Test
    default void noIdentityIsTwoPeoples() {
        var scene = scene();
        var ada = scene.person("ada");
        var grace = scene.person("grace");
        var adas = identityOf(ada);
        var graces = identityOf(grace);
        identities().connect(ada.id(), adas);
        identities().connect(grace.id(), graces);

        assertThat(identities().connect(grace.id(), adas)).isFalse();

        assertThat(identities().ownerOf(adas.identity())).hasValue(ada.id());
        assertThat(identities().of(grace.id())).hasValue(graces);
    }

    @Test
    default void theSameSubjectElsewhereIsSomebodyElse() {
        var scene = scene();
        var ada = scene.person("ada");
        var grace = scene.person("grace");
        var subject = UUID.randomUUID().toString();
        identities().connect(ada.id(), identity("https://one.example.com", ada, subject));

        assertThat(identities().connect(grace.id(), identity("https://two.example.com", grace, subject)))
                .isTrue();
    }

    @Test
    default void ofTwoWhoClaimOneAtOnceOneGetsIt() {
        var scene = scene();
        var ada = scene.person("ada");
        var grace = scene.person("grace");
        var identity = identityOf(ada);

        var connected = AtOnce.run(2, number -> identities().connect((number == 0 ? ada : grace).id(), identity));

        assertThat(connected).containsExactlyInAnyOrder(true, false);
    }

    @Test
    default void whatIsDisconnectedIsNobodys() {
        var scene = scene();
        var ada = scene.person("ada");
        var grace = scene.person("grace");
        var identity = identityOf(ada);
        identities().connect(ada.id(), identity);

        assertThat(identities().disconnect(ada.id())).isTrue();
        assertThat(identities().disconnect(ada.id())).isFalse();

        assertThat(identities().of(ada.id())).isEmpty();
        assertThat(identities().connect(grace.id(), identity)).isTrue();
    }

    @Test
    default void whatADeletedAccountHadIsNobodysAndItGetsNone() {
        var scene = scene();
        scene.person("admin");
        var ada = scene.person("ada");
        var identity = identityOf(ada);
        identities().connect(ada.id(), identity);

        stores().erasure().erase(ada.id(), ada.createdAt());

        assertThat(identities().ownerOf(identity.identity())).isEmpty();
        assertThat(identities().connect(ada.id(), identity)).isFalse();
        assertThat(identities().of(ada.id())).isEmpty();
    }
}
