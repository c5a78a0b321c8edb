package app.confab.application.accounts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.confab.application.accounts.RegisterAccount.Form;
import app.confab.application.kernel.Caller;
import app.confab.application.kernel.PinnedStamps;
import app.confab.application.world.Stores;
import app.confab.domain.accounts.AccountId;
import app.confab.domain.accounts.DisplayName;
import app.confab.domain.accounts.Password;
import app.confab.domain.accounts.Username;
import app.confab.domain.refusals.Refusal;
import app.confab.domain.sessions.SessionId;
import org.junit.jupiter.api.Test;

class RegisterAccountTest {
    private static final Username ADA = new Username("ada");
    private static final Password PASSWORD = new Password("analytical engine");

    private final Accounts accounts = Stores.inMemory().accounts();
    private final FakePasswordHasher hasher = new FakePasswordHasher();
    private final PinnedStamps stamps = PinnedStamps.at("2026-11-23T09:00:00Z");
    private final RegisterAccount registerAccount = new RegisterAccount(accounts, hasher, stamps);
    private final OwnAccount ownAccount = new OwnAccount(accounts);

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
}
