package app.confab.application.registration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.confab.application.accounts.Accounts;
import app.confab.application.accounts.FakePasswordHasher;
import app.confab.application.accounts.OwnAccount;
import app.confab.application.accounts.OwnStanding;
import app.confab.application.kernel.Caller;
import app.confab.application.kernel.PinnedStamps;
import app.confab.application.registration.RegisterAccount.Form;
import app.confab.application.world.Stores;
import app.confab.domain.accounts.AccountId;
import app.confab.domain.accounts.DisplayName;
import app.confab.domain.accounts.Password;
import app.confab.domain.accounts.ServerRole;
import app.confab.domain.accounts.Username;
import app.confab.domain.refusals.Refusal;
import app.confab.domain.sessions.SessionId;
import org.junit.jupiter.api.Test;

class RegisterAccountTest {
    private static final Username ADA = new Username("ada");
    private static final Password PASSWORD = new Password("analytical engine");

    private final Stores stores = Stores.inMemory();
    private final Accounts accounts = stores.accounts();
    private final FakePasswordHasher hasher = new FakePasswordHasher();
    private final PinnedStamps stamps = PinnedStamps.at("2026-11-23T09:00:00Z");
    private final RegisterAccount registerAccount = new RegisterAccount(stores.registrations(), hasher, stamps);
    private final OwnAccount ownAccount = new OwnAccount(accounts);
    private final OwnStanding ownStanding = new OwnStanding(stores.accountStandings());

    @Test
    void aNewcomerCanLogInWithTheirPassword() {
        var ada = registerAccount.register(new Form(ADA, PASSWORD, new DisplayName("Ada Lovelace")));

        assertThat(ada.username()).isEqualTo(ADA);
        assertThat(ada.displayName()).isEqualTo(new DisplayName("Ada Lovelace"));
        assertThat(ada.createdAt()).isEqualTo(stamps.now());
        assertThat(accounts.credentialsOf(ADA)).hasValueSatisfying(held -> {
            assertThat(held.account()).isEqualTo(ada);
            assertThat(hasher.matches(PASSWORD, held.password())).isTrue();
        });
    }

    @Test
    void whoeverGivesNoNameIsCalledByTheirUserName() {
        var ada = registerAccount.register(new Form(ADA, PASSWORD, null));

        assertThat(ada.displayName()).isEqualTo(new DisplayName("ada"));
    }

    @Test
    void aUserNameIsTakenOnce() {
        var first = registerAccount.register(new Form(ADA, PASSWORD, null));

        assertThatThrownBy(() -> registerAccount.register(new Form(ADA, new Password("another one"), null)))
                .isInstanceOfSatisfying(
                        Refusal.Conflict.class,
                        refusal -> assertThat(refusal.code()).isEqualTo("username_taken"));
        assertThat(accounts.credentialsOf(ADA))
                .hasValueSatisfying(held -> assertThat(held.account()).isEqualTo(first));
    }

    @Test
    void nothingIsStoredWithoutAHash() {
        hasher.getBusy();

        assertThatThrownBy(() -> registerAccount.register(new Form(ADA, PASSWORD, null)))
                .isInstanceOf(Refusal.RateLimited.class);
        assertThat(accounts.credentialsOf(ADA)).isEmpty();
    }

    @Test
    void everyoneSeesTheirOwnAccount() {
        var ada = registerAccount.register(new Form(ADA, PASSWORD, null));
        var session = new SessionId(stamps.next().id());

        assertThat(ownAccount.of(new Caller(ada.id(), session))).isEqualTo(ada);
        var gone = new Caller(new AccountId(stamps.next().id()), session);
        assertThatThrownBy(() -> ownAccount.of(gone)).isInstanceOf(Refusal.Unauthenticated.class);
    }

    @Test
    void theFirstOneRunsTheServer() {
        var ada = registerAccount.register(new Form(ADA, PASSWORD, null));
        var grace = registerAccount.register(new Form(new Username("grace"), PASSWORD, null));
        var session = new SessionId(stamps.next().id());

        assertThat(ownStanding.of(new Caller(ada.id(), session)).role()).isEqualTo(ServerRole.ADMIN);
        assertThat(ownStanding.of(new Caller(grace.id(), session)).role()).isEqualTo(ServerRole.MEMBER);
    }
}
