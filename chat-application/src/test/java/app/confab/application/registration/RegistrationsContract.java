package app.confab.application.registration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.confab.application.accounts.Accounts.Credentials;
import app.confab.application.kernel.Page;
import app.confab.application.world.AtOnce;
import app.confab.application.world.Scene;
import app.confab.application.world.Stores;
import app.confab.domain.accounts.Account;
import app.confab.domain.accounts.AccountStanding;
import app.confab.domain.accounts.PasswordHash;
import app.confab.domain.accounts.ServerRole;
import app.confab.domain.identities.ConnectedIdentity;
import app.confab.domain.identities.ExternalIdentity;
import app.confab.domain.refusals.Refusal;
import app.confab.domain.registration.Invite;
import app.confab.domain.registration.InviteDigest;
import app.confab.domain.registration.InviteId;
import app.confab.domain.registration.InviteNote;
import app.confab.domain.registration.InviteTerms;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/// What every [Registrations] keeps.
public interface RegistrationsContract {
    PasswordHash HASH = new PasswordHash("no password fits");
    Admission OPEN = new Admission.Open();

    /// Stores that hold nothing yet.
    Stores emptyStores();

    @Test
    default void theFirstOneHereIsAnAdmin() {
        var scene = new Scene(emptyStores());
        assertThat(door(scene).areNone()).isTrue();
        var ada = scene.somebodyUnknown("ada");
        var grace = scene.somebodyUnknown("grace");

        assertThat(door(scene).register(ada, HASH, OPEN)).isEqualTo(entry(ada, ServerRole.ADMIN));
        assertThat(door(scene).areNone()).isFalse();
        assertThat(door(scene).register(grace, HASH, OPEN)).isEqualTo(entry(grace, ServerRole.MEMBER));

        assertThat(scene.stores().accountStandings().of(ada.id()).orElseThrow().role())
                .isEqualTo(ServerRole.ADMIN);
    }

    @Test
    default void whoeverIsRegisteredCanLogIn() {
        var scene = new Scene(emptyStores());
        var ada = scene.somebodyUnknown("ada");

        door(scene).register(ada, HASH, OPEN);

        assertThat(scene.stores().accounts().credentialsOf(ada.username())).contains(new Credentials(ada, HASH));
    }

    @Test
    default void ofManyWhoComeFirstAtOnceOneIsAnAdmin() {
        for (var round = 0; round < 3; round++) {
            var scene = new Scene(emptyStores());

            var roles = AtOnce.run(
                    8,
                    _ -> door(scene)
                            .register(scene.somebodyUnknown("ada"), HASH, OPEN)
                            .account()
                            .role());

            assertThat(roles).containsOnlyOnce(ServerRole.ADMIN).hasSize(8);
        }
    }

    @Test
    default void aUserNameIsTakenOnce() {
        var scene = new Scene(emptyStores());
        var ada = scene.somebodyUnknown("ada");
        door(scene).register(ada, HASH, OPEN);

        assertThatThrownBy(() -> door(scene).register(withNameOf(ada, scene), HASH, OPEN))
                .isInstanceOfSatisfying(
                        Refusal.Conflict.class,
                        refusal -> assertThat(refusal.code()).isEqualTo("username_taken"));
    }

    @Test
    default void theFirstOneNeedsNoInvite() {
        for (var admission : List.of(new Admission.Closed(), new Admission.Uninvited(), invited("unknown"))) {
            var scene = new Scene(emptyStores());
            var ada = scene.somebodyUnknown("ada");

            assertThat(door(scene).wouldLetIn(admission, ada.createdAt())).isTrue();
            assertThat(door(scene).register(ada, HASH, admission)).isEqualTo(entry(ada, ServerRole.ADMIN));
        }
    }

    @Test
    default void nobodyElseComesInWithoutAnInvite() {
        var scene = new Scene(emptyStores());
        scene.person("ada");

        assertShut(scene, new Admission.Closed());
        assertShut(scene, new Admission.Uninvited());
        assertShut(scene, invited("unknown"));
    }

    @Test
    default void anInviteLetsInAsManyAsItIsGoodFor() {
        var scene = new Scene(emptyStores());
        var invited = invite(scene, Duration.ofDays(7), 2);

        assertThat(door(scene).wouldLetIn(invited, scene.stamps().now())).isTrue();
        assertThat(door(scene)
                        .register(scene.somebodyUnknown("grace"), HASH, invited)
                        .account()
                        .role())
                .isEqualTo(ServerRole.MEMBER);
        door(scene).register(scene.somebodyUnknown("linus"), HASH, invited);

        assertShut(scene, invited);
        assertThat(uses(scene)).isEqualTo(2);
    }

    @Test
    default void whoeverComesByAnInviteIsKnownToHave() {
        var scene = new Scene(emptyStores());
        var invited = invite(scene, Duration.ofDays(7), 2);
        var invite = newest(scene).id();
        invite(scene, Duration.ofDays(7), 2);

        assertThat(door(scene)
                        .register(scene.somebodyUnknown("grace"), HASH, invited)
                        .invite())
                .isEqualTo(invite);
        assertThat(door(scene)
                        .register(scene.somebodyUnknown("linus"), HASH, invited)
                        .invite())
                .isEqualTo(invite);
    }

    @Test
    default void anInviteForAnyNumberLetsInEverybody() {
        var scene = new Scene(emptyStores());
        var invited = invite(scene, Duration.ofDays(7), null);

        for (var i = 0; i < 5; i++) {
            door(scene).register(scene.somebodyUnknown("grace"), HASH, invited);
        }

        assertThat(uses(scene)).isEqualTo(5);
    }

    @Test
    default void anInviteIsGoodUntilItExpires() {
        var scene = new Scene(emptyStores());
        var invited = invite(scene, Duration.ofHours(1), 5);

        var end = newest(scene).expiresAt();
        door(scene).register(somebodyAt(scene, end.minusMillis(1)), HASH, invited);

        assertShut(scene, somebodyAt(scene, end), invited);
    }

    @Test
    default void aRevokedInviteLetsNobodyIn() {
        var scene = new Scene(emptyStores());
        var invited = invite(scene, Duration.ofDays(7), 5);

        scene.stores().invites().revoke(newest(scene).id(), scene.stamps().now());

        assertShut(scene, invited);
    }

    @Test
    default void whoeverIsNotStoredUsesNoInvite() {
        var scene = new Scene(emptyStores());
        var invited = invite(scene, Duration.ofDays(7), 1);
        var grace = scene.person("grace");

        assertThatThrownBy(() -> door(scene).register(withNameOf(grace, scene), HASH, invited))
                .isInstanceOf(Refusal.Conflict.class);

        assertThat(uses(scene)).isZero();
        door(scene).register(scene.somebodyUnknown("linus"), HASH, invited);
    }

    @Test
    default void ofManyWithOneInviteAtOnceAsManyGetInAsItIsGoodFor() {
        var scene = new Scene(emptyStores());
        for (var round = 0; round < 5; round++) {
            var invited = invite(scene, Duration.ofDays(7), 3);

            var in = AtOnce.run(8, _ -> comesIn(scene, invited));

            assertThat(in.stream().filter(came -> came)).hasSize(3);
            assertThat(uses(scene)).isEqualTo(3);
        }
    }

    @Test
    default void whoeverComesInByAnIdentityHasNoPasswordAndIsKnownByIt() {
        var scene = new Scene(emptyStores());
        var ada = scene.somebodyUnknown("ada");
        var identity = identity("ada", ada);

        assertThat(door(scene).registerConnected(ada, identity, new Admission.Closed()))
                .isEqualTo(entry(ada, ServerRole.ADMIN));

        assertThat(scene.stores().identities().of(ada.id())).hasValue(identity);
        assertThat(scene.stores().passwords().of(ada.id())).hasValue(new Credentials(ada, PasswordHash.NONE));
        assertThat(scene.stores().accounts().credentialsOf(ada.username())).isEmpty();
    }

    @Test
    default void whoeverIsNotLetInLeavesNoIdentity() {
        var scene = new Scene(emptyStores());
        scene.person("ada");
        var grace = scene.somebodyUnknown("grace");
        var identity = identity("grace", grace);

        assertThatThrownBy(() -> door(scene).registerConnected(grace, identity, new Admission.Uninvited()))
                .isInstanceOf(Refusal.Forbidden.class);

        assertThat(scene.stores().identities().ownerOf(identity.identity())).isEmpty();
        assertThat(scene.stores().accounts().byId(grace.id())).isEmpty();
    }

    @Test
    default void noIdentityOpensTwoAccounts() {
        var scene = new Scene(emptyStores());
        var invited = invite(scene, Duration.ofDays(7), 2);
        var grace = scene.somebodyUnknown("grace");
        var linus = scene.somebodyUnknown("linus");
        door(scene).registerConnected(grace, identity("grace", grace), invited);

        assertThatThrownBy(() -> door(scene).registerConnected(linus, identity("grace", linus), invited))
                .isInstanceOfSatisfying(
                        Refusal.Conflict.class,
                        refusal -> assertThat(refusal.code()).isEqualTo("conflict"));

        assertThat(scene.stores().accounts().byId(linus.id())).isEmpty();
        assertThat(uses(scene)).isEqualTo(1);
    }

    /// Whoever repeats a registration whose answer was lost is not told that their own name is taken.
    @Test
    default void aRepeatIsToldThatTheIdentityHasAnAccount() {
        var scene = new Scene(emptyStores());
        var ada = scene.somebodyUnknown("ada");
        door(scene).registerConnected(ada, identity("ada", ada), OPEN);

        assertThatThrownBy(() -> door(scene).registerConnected(withNameOf(ada, scene), identity("ada", ada), OPEN))
                .isInstanceOfSatisfying(
                        Refusal.Conflict.class,
                        refusal -> assertThat(refusal.code()).isEqualTo("conflict"));
    }

    private static ConnectedIdentity identity(String subject, Account account) {
        return new ConnectedIdentity(
                new ExternalIdentity("https://id.example.com", subject), subject + "@example.com", account.createdAt());
    }

    private static void assertShut(Scene scene, Admission admission) {
        assertShut(scene, scene.somebodyUnknown("somebody"), admission);
    }

    private static void assertShut(Scene scene, Account somebody, Admission admission) {
        assertThat(door(scene).wouldLetIn(admission, somebody.createdAt())).isFalse();
        assertThatThrownBy(() -> door(scene).register(somebody, HASH, admission))
                .isInstanceOf(Refusal.Forbidden.class)
                .hasMessage(admission.refusal().detail());
        assertThat(scene.stores().accounts().byId(somebody.id())).isEmpty();
    }

    private static boolean comesIn(Scene scene, Admission admission) {
        try {
            door(scene).register(scene.somebodyUnknown("somebody"), HASH, admission);
            return true;
        } catch (Refusal.Forbidden shut) {
            return false;
        }
    }

    /// Somebody who comes at this moment.
    private static Account somebodyAt(Scene scene, Instant moment) {
        var somebody = scene.somebodyUnknown("somebody");
        return new Account(somebody.id(), somebody.username(), somebody.displayName(), moment);
    }

    /// An invite of somebody who is here already.
    private static Admission invite(Scene scene, Duration life, @Nullable Integer mostUses) {
        var terms = new InviteTerms(InviteNote.NONE, life, mostUses);
        var maker = scene.person("ada").profile();
        var stamp = scene.stamps().next();
        var code = scene.freshWord();
        scene.stores()
                .invites()
                .add(Invite.fresh(new InviteId(stamp.id()), maker, stamp.at(), terms), new InviteDigest(code));
        return invited(code);
    }

    private static Admission invited(String code) {
        return new Admission.Invited(new InviteDigest(code));
    }

    private static int uses(Scene scene) {
        return newest(scene).uses();
    }

    private static Invite newest(Scene scene) {
        return scene.stores()
                .invites()
                .newestFirst(new Page.Request(null, 1))
                .items()
                .getFirst();
    }

    private static Account withNameOf(Account other, Scene scene) {
        var somebody = scene.somebodyUnknown("somebody");
        return new Account(somebody.id(), other.username(), somebody.displayName(), somebody.createdAt());
    }

    /// As of somebody who needed no invite.
    private static Registrations.Entry entry(Account account, ServerRole role) {
        return new Registrations.Entry(new AccountStanding(account, role, false, null), null);
    }

    private static Registrations door(Scene scene) {
        return scene.stores().registrations();
    }
}
