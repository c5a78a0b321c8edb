package app.confab.application.registration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.confab.application.accounts.Accounts;
import app.confab.application.accounts.AdminRights;
import app.confab.application.accounts.FakePasswordHasher;
import app.confab.application.accounts.OwnAccount;
import app.confab.application.accounts.OwnStanding;
import app.confab.application.accounts.Stewards;
import app.confab.application.audit.AuditTrail;
import app.confab.application.audit.OnRecord;
import app.confab.application.kernel.Caller;
import app.confab.application.kernel.Client;
import app.confab.application.kernel.Page;
import app.confab.application.kernel.PinnedStamps;
import app.confab.application.kernel.SomeClient;
import app.confab.application.registration.RegisterAccount.Form;
import app.confab.application.world.Stores;
import app.confab.domain.accounts.AccountId;
import app.confab.domain.accounts.DisplayName;
import app.confab.domain.accounts.Password;
import app.confab.domain.accounts.ServerRole;
import app.confab.domain.accounts.Username;
import app.confab.domain.refusals.Refusal;
import app.confab.domain.registration.InviteCode;
import app.confab.domain.registration.InviteId;
import app.confab.domain.registration.InviteNote;
import app.confab.domain.registration.InviteTerms;
import app.confab.domain.registration.RegistrationMode;
import app.confab.domain.sessions.SessionId;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class RegisterAccountTest {
    private static final Username ADA = new Username("ada");
    private static final Username GRACE = new Username("grace");
    private static final Client HOME = SomeClient.AT_HOME;
    private static final Password PASSWORD = new Password("analytical engine");

    private final Stores stores = Stores.inMemory();
    private final Accounts accounts = stores.accounts();
    private final FakePasswordHasher hasher = new FakePasswordHasher();
    private final PinnedStamps stamps = PinnedStamps.at("2026-11-23T09:00:00Z");
    private final InviteCodes codes = new FakeInviteCodes();
    private final RegisterAccount registerAccount = in(RegistrationMode.OPEN);
    private final OwnAccount ownAccount = new OwnAccount(accounts);
    private final OwnStanding ownStanding = new OwnStanding(stores.accountStandings());

    @Test
    void aNewcomerCanLogInWithTheirPassword() {
        var ada = registerAccount.register(new Form(ADA, PASSWORD, new DisplayName("Ada Lovelace"), null), HOME);

        assertThat(ada.username()).isEqualTo(ADA);
        assertThat(ada.displayName()).isEqualTo(new DisplayName("Ada Lovelace"));
        assertThat(ada.createdAt()).isEqualTo(stamps.now());
        assertThat(accounts.credentialsOf(ADA)).hasValueSatisfying(held -> {
            assertThat(held.account()).isEqualTo(ada);
            assertThat(hasher.matches(PASSWORD, held.password())).isTrue();
        });
    }

    @Test
    void aNewcomerIsOnRecordAsWhoeverMadeTheAccount() {
        var ada = registerAccount.register(new Form(ADA, PASSWORD, null, null), HOME);

        assertThat(OnRecord.of(stores)).containsExactly("account.registered of ada by ada: Firefox, Linux");
        assertThat(OnRecord.latest(stores).address()).isEqualTo(HOME.address());
        assertThat(OnRecord.latest(stores).subject()).isEqualTo(ada.id());
    }

    @Test
    void whoeverIsNotLetInIsNotOnRecord() {
        registerAccount.register(new Form(ADA, PASSWORD, null, null), HOME);
        assertForbidden(in(RegistrationMode.CLOSED), new Form(GRACE, PASSWORD, null, null), "nobody can register here");

        assertThat(OnRecord.of(stores)).hasSize(1);
    }

    @Test
    void whoeverGivesNoNameIsCalledByTheirUserName() {
        var ada = registerAccount.register(new Form(ADA, PASSWORD, null, null), HOME);

        assertThat(ada.displayName()).isEqualTo(new DisplayName("ada"));
    }

    @Test
    void aUserNameIsTakenOnce() {
        var first = registerAccount.register(new Form(ADA, PASSWORD, null, null), HOME);

        assertThatThrownBy(() -> registerAccount.register(new Form(ADA, new Password("another one"), null, null), HOME))
                .isInstanceOfSatisfying(
                        Refusal.Conflict.class,
                        refusal -> assertThat(refusal.code()).isEqualTo("username_taken"));
        assertThat(accounts.credentialsOf(ADA))
                .hasValueSatisfying(held -> assertThat(held.account()).isEqualTo(first));
    }

    @Test
    void nothingIsStoredWithoutAHash() {
        hasher.getBusy();

        assertThatThrownBy(() -> registerAccount.register(new Form(ADA, PASSWORD, null, null), HOME))
                .isInstanceOf(Refusal.RateLimited.class);
        assertThat(accounts.credentialsOf(ADA)).isEmpty();
    }

    @Test
    void everyoneSeesTheirOwnAccount() {
        var ada = registerAccount.register(new Form(ADA, PASSWORD, null, null), HOME);
        var session = new SessionId(stamps.next().id());

        assertThat(ownAccount.of(new Caller(ada.id(), session))).isEqualTo(ada);
        var gone = new Caller(new AccountId(stamps.next().id()), session);
        assertThatThrownBy(() -> ownAccount.of(gone)).isInstanceOf(Refusal.Unauthenticated.class);
    }

    @Test
    void theFirstOneRunsTheServer() {
        var ada = registerAccount.register(new Form(ADA, PASSWORD, null, null), HOME);
        var grace = registerAccount.register(new Form(GRACE, PASSWORD, null, null), HOME);
        var session = new SessionId(stamps.next().id());

        assertThat(ownStanding.of(new Caller(ada.id(), session)).role()).isEqualTo(ServerRole.ADMIN);
        assertThat(ownStanding.of(new Caller(grace.id(), session)).role()).isEqualTo(ServerRole.MEMBER);
    }

    @Test
    void whereRegistrationIsClosedOnlyTheFirstOneComesIn() {
        var closed = in(RegistrationMode.CLOSED);
        closed.register(new Form(ADA, PASSWORD, null, null), HOME);

        assertForbidden(closed, new Form(GRACE, PASSWORD, null, null), "nobody can register here");
        assertForbidden(closed, new Form(GRACE, PASSWORD, null, invite(1)), "nobody can register here");
    }

    @Test
    void whereAnInviteIsNeededItLetsIn() {
        var byInvite = in(RegistrationMode.INVITE);
        byInvite.register(new Form(ADA, PASSWORD, null, null), HOME);
        var invite = invite(1);

        assertForbidden(byInvite, new Form(GRACE, PASSWORD, null, null), "an invite is needed to register here");
        var grace = byInvite.register(new Form(GRACE, PASSWORD, null, invite), HOME);

        assertThat(grace.username()).isEqualTo(GRACE);
    }

    @Test
    void whoCameByWhichInviteIsOnRecord() {
        var byInvite = in(RegistrationMode.INVITE);
        byInvite.register(new Form(ADA, PASSWORD, null, null), HOME);
        var invite = invite(1);

        stamps.passes(Duration.ofSeconds(1));
        byInvite.register(new Form(GRACE, PASSWORD, null, invite), HOME);

        var id = newestInvite().value();
        assertThat(OnRecord.of(stores))
                .contains("invite.created of - by ada: " + id, "invite.used of grace by grace: " + id)
                .filteredOn(event -> event.startsWith("invite.used"))
                .hasSize(1);
        assertThat(OnRecord.of(stores).toString()).doesNotContain(invite.value());
    }

    @Test
    void whateverIsWrongWithAnInviteReadsTheSame() {
        var byInvite = in(RegistrationMode.INVITE);
        byInvite.register(new Form(ADA, PASSWORD, null, null), HOME);
        var spent = invite(1);
        byInvite.register(new Form(GRACE, PASSWORD, null, spent), HOME);
        var revoked = invite(1);
        stores.invites().revoke(newestInvite(), stamps.now());
        var expired = invite(1);
        stamps.passes(Duration.ofDays(7));
        var hashes = hasher.hashes();

        for (var invite : List.of(new InviteCode("made up"), spent, revoked, expired)) {
            var form = new Form(new Username("linus"), PASSWORD, null, invite);
            assertForbidden(byInvite, form, "this invite is not good, or not any more");
        }
        assertThat(hasher.hashes()).isEqualTo(hashes);
    }

    @Test
    void whereEverybodyMayRegisterNoInviteIsLookedAt() {
        registerAccount.register(new Form(ADA, PASSWORD, null, null), HOME);

        var grace = registerAccount.register(new Form(GRACE, PASSWORD, null, new InviteCode("made up")), HOME);

        assertThat(grace.username()).isEqualTo(GRACE);
    }

    private RegisterAccount in(RegistrationMode mode) {
        return Newcomers.door(mode, stores, codes, hasher, stamps);
    }

    /// Good for a week.
    private InviteCode invite(int mostUses) {
        var ada = accounts.credentialsOf(ADA).orElseThrow().account();
        var stewards = new Stewards(new AdminRights(stores.accountStandings()), new AuditTrail(stores.audit(), stamps));
        var createInvite = new CreateInvite(stewards, accounts, stores.invites(), codes, stamps);
        var terms = new InviteTerms(InviteNote.NONE, Duration.ofDays(7), mostUses);
        return createInvite
                .create(new Caller(ada.id(), new SessionId(stamps.next().id())), terms, HOME)
                .code();
    }

    private InviteId newestInvite() {
        return stores.invites()
                .newestFirst(new Page.Request(null, 1))
                .items()
                .getFirst()
                .id();
    }

    private static void assertForbidden(RegisterAccount registerAccount, Form form, String detail) {
        assertThatThrownBy(() -> registerAccount.register(form, HOME))
                .isInstanceOf(Refusal.Forbidden.class)
                .hasMessage(detail);
    }
}
