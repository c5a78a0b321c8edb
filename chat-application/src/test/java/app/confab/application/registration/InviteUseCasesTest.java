package app.confab.application.registration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.confab.application.accounts.AdminRights;
import app.confab.application.accounts.Stewards;
import app.confab.application.audit.AuditTrail;
import app.confab.application.audit.OnRecord;
import app.confab.application.kernel.Caller;
import app.confab.application.kernel.Client;
import app.confab.application.kernel.Page;
import app.confab.application.kernel.PinnedStamps;
import app.confab.application.kernel.SomeClient;
import app.confab.application.world.Scene;
import app.confab.application.world.Stores;
import app.confab.domain.accounts.Account;
import app.confab.domain.refusals.Refusal;
import app.confab.domain.registration.Invite;
import app.confab.domain.registration.InviteId;
import app.confab.domain.registration.InviteNote;
import app.confab.domain.registration.InviteTerms;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/// Making, reading and taking back invites, through the use cases.
class InviteUseCasesTest {
    private static final InviteTerms TERMS = new InviteTerms(new InviteNote("for Grace"), Duration.ofDays(7), 1);
    private static final Client HOME = SomeClient.AT_HOME;
    private static final Page.Request FIRST = new Page.Request(null, 20);

    private final Stores stores = Stores.inMemory();
    private final Scene scene = new Scene(stores);
    private final PinnedStamps stamps = PinnedStamps.unlikeAnyOther();
    private final InviteCodes codes = new FakeInviteCodes();
    private final AdminRights rights = new AdminRights(stores.accountStandings());
    private final Stewards stewards = new Stewards(rights, new AuditTrail(stores.audit(), stamps));
    private final CreateInvite createInvite =
            new CreateInvite(stewards, stores.accounts(), stores.invites(), codes, stamps);
    private final RevokeInvite revokeInvite = new RevokeInvite(stewards, stores.invites(), stamps);
    private final InviteList list = new InviteList(rights, stores.invites(), stamps);

    private final Account ada = scene.admin("ada");
    private final Caller admin = scene.caller(ada);

    @Test
    void anInviteTellsItsCodeOnce() {
        var created = createInvite.create(admin, TERMS, HOME);

        assertThat(created.invite().by()).isEqualTo(ada.profile());
        assertThat(created.invite().expiresAt()).isEqualTo(stamps.now().plus(Duration.ofDays(7)));
        assertThat(created.toString()).doesNotContain(created.code().value()).contains("hidden");
        assertThat(list.page(admin, FIRST).items())
                .containsExactly(new InviteList.Entry(created.invite(), Invite.State.GOOD));
    }

    @Test
    void theListTellsWhatEachIsGoodFor() {
        var revoked = createInvite.create(admin, TERMS, HOME).invite();
        revokeInvite.revoke(admin, revoked.id(), HOME);
        revokeInvite.revoke(admin, revoked.id(), HOME);
        stamps.passes(Duration.ofDays(7));
        createInvite.create(admin, TERMS, HOME);

        assertThat(list.page(admin, FIRST).items())
                .extracting(InviteList.Entry::state)
                .containsExactly(Invite.State.GOOD, Invite.State.REVOKED);
    }

    @Test
    void whoeverMadeAnInviteOrTookItBackIsOnRecord() {
        var invite = createInvite.create(admin, TERMS, HOME).invite();
        stamps.passes(Duration.ofSeconds(1));
        revokeInvite.revoke(admin, invite.id(), HOME);

        var by = " of - by " + ada.username().value() + ": " + invite.id().value();
        assertThat(OnRecord.of(stores)).containsExactly("invite.revoked" + by, "invite.created" + by);
        assertThat(OnRecord.latest(stores).address()).isEqualTo(HOME.address());
    }

    @Test
    void whatIsUnknownCannotBeTakenBack() {
        var unknown = new InviteId(stamps.next().id());

        assertThatThrownBy(() -> revokeInvite.revoke(admin, unknown, HOME)).isInstanceOf(Refusal.NotFound.class);
    }

    @Test
    void invitesAreForAdminsAlone() {
        var invite = createInvite.create(admin, TERMS, HOME).invite();
        var grace = scene.caller(scene.person("grace"));

        assertThatThrownBy(() -> createInvite.create(grace, TERMS, HOME)).isInstanceOf(Refusal.Forbidden.class);
        assertThatThrownBy(() -> revokeInvite.revoke(grace, invite.id(), HOME)).isInstanceOf(Refusal.Forbidden.class);
        assertThatThrownBy(() -> list.page(grace, FIRST)).isInstanceOf(Refusal.Forbidden.class);
        assertThat(list.page(admin, FIRST).items())
                .extracting(InviteList.Entry::state)
                .containsExactly(Invite.State.GOOD);
    }
}
