package app.confab.application.administration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.confab.application.accounts.AdminRights;
import app.confab.application.accounts.FakePasswordHasher;
import app.confab.application.audit.AuditTrail;
import app.confab.application.kernel.Caller;
import app.confab.application.kernel.Page;
import app.confab.application.kernel.PinnedStamps;
import app.confab.application.sessions.EndSessions;
import app.confab.application.world.Scene;
import app.confab.application.world.Stores;
import app.confab.domain.accounts.Account;
import app.confab.domain.accounts.AccountStanding;
import app.confab.domain.accounts.ServerRole;
import app.confab.domain.refusals.Refusal;
import app.confab.domain.sessions.SessionId;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/// What admins do with accounts, through the use cases.
class AccountUseCasesTest {
    private final Stores stores = Stores.inMemory();
    private final Scene scene = new Scene(stores);
    private final PinnedStamps stamps = PinnedStamps.unlikeAnyOther();
    private final FakePasswordHasher hasher = new FakePasswordHasher();
    private final List<SessionId> ended = new ArrayList<>();
    private final AdminRights rights = new AdminRights(stores.accountStandings());
    private final EndSessions endSessions = new EndSessions(
            stores.accountSessions(),
            session -> ended.add(session.id()),
            stamps,
            new AuditTrail(stores.audit(), stamps));

    private final AccountDirectory directory = new AccountDirectory(rights, stores.accountStandings());
    private final GiveServerRole giveServerRole = new GiveServerRole(rights, stores.accountStandings());
    private final DeactivateAccount deactivateAccount =
            new DeactivateAccount(rights, stores.accountStandings(), endSessions, stamps);
    private final ReactivateAccount reactivateAccount =
            new ReactivateAccount(rights, stores.accountStandings(), endSessions);
    private final EndSessionsOf endSessionsOf = new EndSessionsOf(rights, stores.accounts(), endSessions);
    private final ResetPassword resetPassword = new ResetPassword(
            rights,
            stores.passwords(),
            new ResetPassword.Mint(new FakeTemporaryPasswords(), hasher),
            session -> ended.add(session.id()),
            stamps);

    private final Account ada = scene.admin("ada");
    private final Account grace = scene.person("grace");
    private final Caller admin = scene.caller(ada);

    @Test
    void anAdminMakesAnotherAndStepsDown() {
        giveServerRole.give(admin, grace.id(), ServerRole.ADMIN);
        giveServerRole.give(scene.caller(grace), ada.id(), ServerRole.MEMBER);

        assertThatThrownBy(() -> giveServerRole.give(admin, ada.id(), ServerRole.ADMIN))
                .isInstanceOf(Refusal.Forbidden.class);
    }

    @Test
    void whoeverIsDeactivatedIsLoggedOutEverywhere() {
        var phone = scene.session(grace);
        var laptop = scene.session(grace);
        var others = scene.session(ada);

        var shut = deactivateAccount.deactivate(admin, grace.id());

        assertThat(shut.isActive()).isFalse();
        assertThat(ended).containsExactlyInAnyOrder(phone.id(), laptop.id()).doesNotContain(others.id());
        assertThat(directory
                        .find(admin, grace.username().value(), new Page.Request(null, 20))
                        .items())
                .containsExactly(shut);
    }

    @Test
    void whatWasOpenedWhileAnAccountWasShutDoesNotComeAlive() {
        deactivateAccount.deactivate(admin, grace.id());
        var late = scene.session(grace);

        assertThat(reactivateAccount.reactivate(admin, grace.id()))
                .isEqualTo(new AccountStanding(grace, ServerRole.MEMBER, null));

        assertThat(ended).contains(late.id());
        assertThat(stores.sessions().isLive(late.id(), stamps.now())).isFalse();
    }

    @Test
    void whoeverIsActiveStaysLoggedInWhenReactivated() {
        var phone = scene.session(grace);

        reactivateAccount.reactivate(admin, grace.id());

        assertThat(stores.sessions().isLive(phone.id(), stamps.now())).isTrue();
    }

    @Test
    void somebodyIsLoggedOutEverywhere() {
        var phone = scene.session(grace);

        endSessionsOf.end(admin, grace.id());

        assertThat(ended).containsExactly(phone.id());
    }

    @Test
    void aTemporaryPasswordTakesThePlaceOfAForgottenOne() {
        var phone = scene.session(grace);

        var temporary = resetPassword.reset(admin, grace.id());

        var held = stores.accounts().credentialsOf(grace.username()).orElseThrow();
        assertThat(hasher.matches(temporary, held.password())).isTrue();
        assertThat(ended).containsExactly(phone.id());
    }

    @Test
    void whoeverIsUnknownIsNotFound() {
        var nobody = scene.somebodyUnknown("nobody").id();

        assertNotFound(() -> giveServerRole.give(admin, nobody, ServerRole.ADMIN));
        assertNotFound(() -> deactivateAccount.deactivate(admin, nobody));
        assertNotFound(() -> reactivateAccount.reactivate(admin, nobody));
        assertNotFound(() -> endSessionsOf.end(admin, nobody));
        assertNotFound(() -> resetPassword.reset(admin, nobody));
    }

    @Test
    void nobodyElseDoesAnyOfThis() {
        var member = scene.caller(grace);

        assertForbidden(() -> directory.find(member, "", new Page.Request(null, 20)));
        assertForbidden(() -> giveServerRole.give(member, grace.id(), ServerRole.ADMIN));
        assertForbidden(() -> deactivateAccount.deactivate(member, grace.id()));
        assertForbidden(() -> reactivateAccount.reactivate(member, grace.id()));
        assertForbidden(() -> endSessionsOf.end(member, grace.id()));
        assertForbidden(() -> resetPassword.reset(member, grace.id()));
        assertThat(ended).isEmpty();
    }

    private static void assertNotFound(Runnable call) {
        assertThatThrownBy(call::run).isInstanceOf(Refusal.NotFound.class);
    }

    private static void assertForbidden(Runnable call) {
        assertThatThrownBy(call::run).isInstanceOf(Refusal.Forbidden.class);
    }
}
