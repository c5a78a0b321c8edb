package app.confab.application.administration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.confab.application.accounts.Accounts.Credentials;
import app.confab.application.accounts.AdminRights;
import app.confab.application.accounts.FakePasswordHasher;
import app.confab.application.accounts.Steward;
import app.confab.application.accounts.Stewards;
import app.confab.application.audit.AuditTrail;
import app.confab.application.audit.OnRecord;
import app.confab.application.kernel.Page;
import app.confab.application.kernel.PinnedStamps;
import app.confab.application.kernel.SomeClient;
import app.confab.application.registration.AddAccount;
import app.confab.application.registration.Admission;
import app.confab.application.registration.AdmitAccount;
import app.confab.application.sessions.EndSessions;
import app.confab.application.sessions.Passwords;
import app.confab.application.sessions.SessionEndings;
import app.confab.application.world.Scene;
import app.confab.application.world.Stores;
import app.confab.domain.accounts.Account;
import app.confab.domain.accounts.AccountId;
import app.confab.domain.accounts.AccountStanding;
import app.confab.domain.accounts.Password;
import app.confab.domain.accounts.PasswordHash;
import app.confab.domain.accounts.ServerRole;
import app.confab.domain.accounts.Username;
import app.confab.domain.identities.ConnectedIdentity;
import app.confab.domain.identities.ExternalIdentity;
import app.confab.domain.refusals.Refusal;
import app.confab.domain.sessions.Session;
import app.confab.domain.sessions.SessionId;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/// What admins and the operator do with accounts, through the use cases.
class AccountUseCasesTest {
    private static final Password NEXT = new Password("another battery");

    private final Stores stores = Stores.inMemory();
    private final Scene scene = new Scene(stores);
    private final PinnedStamps stamps = PinnedStamps.unlikeAnyOther();
    private final FakePasswordHasher hasher = new FakePasswordHasher();
    private final List<SessionId> ended = new ArrayList<>();
    private final AdminRights rights = new AdminRights(stores.accountStandings());
    private final AuditTrail trail = new AuditTrail(stores.audit(), stamps);
    private final SessionEndings endings = session -> ended.add(session.id());
    private final EndSessions endSessions = new EndSessions(stores.accountSessions(), endings, stamps, trail);

    private final Stewards stewards = new Stewards(rights, trail);
    private final AccountDirectory directory = new AccountDirectory(rights, stores.accountStandings());
    private final GiveServerRole giveServerRole = new GiveServerRole(stores.accountStandings());
    private final DeactivateAccount deactivateAccount =
            new DeactivateAccount(stores.accountStandings(), endSessions, stamps);
    private final ReactivateAccount reactivateAccount = new ReactivateAccount(stores.accountStandings(), endSessions);
    private final EndSessionsOf endSessionsOf = new EndSessionsOf(stores.accounts(), endSessions);
    private final ReplacePassword replacePassword =
            new ReplacePassword(stores.passwords(), stores.identities(), hasher, endings, stamps);
    private final AddAccount addAccount = new AddAccount(new AdmitAccount(stores.registrations(), hasher, stamps));
    private final ResetPassword resetPassword = new ResetPassword(new FakeTemporaryPasswords(), replacePassword);

    private final Account ada = scene.admin("ada");
    private final Account grace = scene.person("grace");
    private final Steward admin = stewards.admin(scene.caller(ada), SomeClient.AT_HOME);
    private final Steward operator = stewards.operator();

    @Test
    void anAdminMakesAnotherAndStepsDown() {
        giveServerRole.give(admin, grace.id(), ServerRole.ADMIN);
        giveServerRole.give(stewards.admin(scene.caller(grace), SomeClient.AT_HOME), ada.id(), ServerRole.MEMBER);

        assertThatThrownBy(() -> stewards.admin(scene.caller(ada), SomeClient.AT_HOME))
                .isInstanceOf(Refusal.Forbidden.class);
    }

    @Test
    void nobodyElseLooksAfterAccounts() {
        var member = scene.caller(grace);

        assertThatThrownBy(() -> stewards.admin(member, SomeClient.AT_HOME)).isInstanceOf(Refusal.Forbidden.class);
        assertThatThrownBy(() -> directory.find(member, "", new Page.Request(null, 20)))
                .isInstanceOf(Refusal.Forbidden.class);
    }

    @Test
    void whoeverIsDeactivatedIsLoggedOutEverywhere() {
        var phone = scene.session(grace);
        var laptop = scene.session(grace);
        var others = scene.session(ada);

        var shut = deactivateAccount.deactivate(admin, grace.id());

        assertThat(shut.account().isActive()).isFalse();
        assertThat(shut.ended()).isEqualTo(2);
        assertThat(ended).containsExactlyInAnyOrder(phone.id(), laptop.id()).doesNotContain(others.id());
        assertThat(directory
                        .find(scene.caller(ada), grace.username().value(), new Page.Request(null, 20))
                        .items())
                .containsExactly(shut.account());
    }

    @Test
    void whatWasOpenedWhileAnAccountWasShutDoesNotComeAlive() {
        deactivateAccount.deactivate(admin, grace.id());
        var late = scene.session(grace);

        assertThat(reactivateAccount.reactivate(admin, grace.id()))
                .isEqualTo(new AccountStanding(grace, ServerRole.MEMBER, false, null));

        assertThat(ended).contains(late.id());
        assertThat(stores.sessions().isLive(late.id(), stamps.now())).isFalse();
    }

    @Test
    void whoeverIsActiveStaysLoggedInWhenReactivated() {
        var phone = scene.session(grace);

        reactivateAccount.reactivate(admin, grace.id());

        assertThat(stores.sessions().isLive(phone.id(), stamps.now())).isTrue();
        assertThat(OnRecord.of(stores)).isEmpty();
    }

    @Test
    void somebodyIsLoggedOutEverywhere() {
        var phone = scene.session(grace);

        assertThat(endSessionsOf.end(admin, grace.id())).isEqualTo(1);

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
    void whoeverChangesTheirPasswordAtTheSameTimeIsReplacedAllTheSame() {
        var racing = new RacingPasswords(stores.passwords(), 2);

        new ReplacePassword(racing, stores.identities(), hasher, endings, stamps).replace(admin, grace.id(), NEXT);

        var held = stores.accounts().credentialsOf(grace.username()).orElseThrow();
        assertThat(hasher.matches(NEXT, held.password())).isTrue();
    }

    @Test
    void whoeverChangesTheirPasswordAgainAndAgainIsLeftAlone() {
        var racing = new RacingPasswords(stores.passwords(), 3);

        assertThatThrownBy(() -> new ReplacePassword(racing, stores.identities(), hasher, endings, stamps)
                        .replace(admin, grace.id(), NEXT))
                .isInstanceOf(Refusal.Unavailable.class);
        assertThat(OnRecord.of(stores)).isEmpty();
    }

    @Test
    void whoeverKnewTheOldPasswordIsOutWithTheIdentityThatTheyConnectedByIt() {
        stores.identities().connect(grace.id(), identity("mallory"));

        replacePassword.replace(operator, grace.id(), NEXT);

        assertThat(stores.identities().of(grace.id())).isEmpty();
        assertThat(OnRecord.of(stores)).first().asString().startsWith("identity.disconnected of ");
    }

    @Test
    void whoeverHadNoPasswordKeepsTheIdentityThatIsTheirs() {
        var linus = scene.somebodyUnknown("linus");
        stores.registrations().registerConnected(linus, identity("linus"), new Admission.Open());

        replacePassword.replace(operator, linus.id(), NEXT);

        assertThat(stores.identities().of(linus.id())).hasValue(identity("linus"));
    }

    private ConnectedIdentity identity(String subject) {
        return new ConnectedIdentity(
                new ExternalIdentity("https://id.example.com", subject), subject, grace.createdAt());
    }

    @Test
    void whatAnAdminDoesIsOnRecordAsTheirs() {
        doEverything(admin);

        assertThat(OnRecord.of(stores))
                .containsExactly(onRecord(" by " + ada.username().value(), ""));
        assertThat(OnRecord.latest(stores).address()).isEqualTo(SomeClient.AT_HOME.address());
        assertThat(OnRecord.latest(stores).requestId()).isEqualTo(SomeClient.AT_HOME.requestId());
    }

    @Test
    void whatTheOperatorDoesIsOnRecordAsDoneOnTheCommandLine() {
        doEverything(operator);

        assertThat(OnRecord.of(stores)).containsExactly(onRecord(" by -", "on the command line"));
        assertThat(OnRecord.latest(stores).address()).isEmpty();
    }

    /// A second apart.
    private void doEverything(Steward steward) {
        var deeds = List.<Runnable>of(
                () -> giveServerRole.give(steward, grace.id(), ServerRole.ADMIN),
                () -> endSessionsOf.end(steward, grace.id()),
                () -> deactivateAccount.deactivate(steward, grace.id()),
                () -> reactivateAccount.reactivate(steward, grace.id()),
                () -> resetPassword.reset(steward, grace.id()),
                () -> addAccount.add(steward, new Username("linus"), NEXT, null));
        deeds.forEach(deed -> {
            deed.run();
            stamps.passes(Duration.ofSeconds(1));
        });
    }

    private String[] onRecord(String by, String where) {
        var of = " of " + grace.username().value() + by;
        var plain = where.isEmpty() ? "" : ": " + where;
        return new String[] {
            "account.registered of linus" + by + plain,
            "password.reset" + of + plain,
            "account.reactivated" + of + plain,
            "account.deactivated" + of + plain,
            "session.ended" + of + plain,
            "role.changed" + of + ": admin" + (where.isEmpty() ? "" : ", " + where)
        };
    }

    @Test
    void whoeverIsUnknownIsNotFound() {
        var nobody = scene.somebodyUnknown("nobody").id();

        assertNotFound(() -> giveServerRole.give(admin, nobody, ServerRole.ADMIN));
        assertNotFound(() -> deactivateAccount.deactivate(admin, nobody));
        assertNotFound(() -> reactivateAccount.reactivate(admin, nobody));
        assertNotFound(() -> endSessionsOf.end(admin, nobody));
        assertNotFound(() -> resetPassword.reset(admin, nobody));
        assertThat(OnRecord.of(stores)).isEmpty();
    }

    @Test
    void whoeverIsDeletedIsNotFound() {
        stores.erasure().erase(grace.id(), stamps.now());

        assertNotFound(() -> giveServerRole.give(admin, grace.id(), ServerRole.ADMIN));
        assertNotFound(() -> deactivateAccount.deactivate(admin, grace.id()));
        assertNotFound(() -> reactivateAccount.reactivate(admin, grace.id()));
        assertNotFound(() -> endSessionsOf.end(admin, grace.id()));
        assertNotFound(() -> resetPassword.reset(admin, grace.id()));
        assertThat(OnRecord.of(stores)).isEmpty();
    }

    private static void assertNotFound(Runnable call) {
        assertThatThrownBy(call::run).isInstanceOf(Refusal.NotFound.class);
    }

    /// Passwords that their person changes just before somebody else does, a few times.
    private static final class RacingPasswords implements Passwords {
        private final Passwords passwords;
        private int times;

        RacingPasswords(Passwords passwords, int times) {
            this.passwords = passwords;
            this.times = times;
        }

        @Override
        public Optional<Credentials> of(AccountId account) {
            return passwords.of(account);
        }

        @Override
        public Optional<List<Session>> change(
                AccountId account, Replacement replacement, @Nullable SessionId spared, Instant now) {
            if (times-- > 0) {
                var own = new PasswordHash("one's own, " + times);
                passwords.change(account, new Replacement(replacement.present(), own), spared, now);
            }
            return passwords.change(account, replacement, spared, now);
        }
    }
}
