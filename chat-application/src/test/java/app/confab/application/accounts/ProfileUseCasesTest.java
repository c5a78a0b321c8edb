package app.confab.application.accounts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.confab.application.accounts.ChangeProfile.Changes;
import app.confab.application.kernel.Page;
import app.confab.application.world.Scene;
import app.confab.application.world.Stores;
import app.confab.domain.accounts.Account;
import app.confab.domain.accounts.DisplayName;
import app.confab.domain.refusals.Refusal;
import java.util.List;
import org.junit.jupiter.api.Test;

/// How people appear to each other, through the use cases.
class ProfileUseCasesTest {
    private final Stores stores = Stores.inMemory();
    private final Scene scene = new Scene(stores);
    private final ToldAccounts news = new ToldAccounts();
    private final ChangeProfile changeProfile = new ChangeProfile(stores.accounts(), news);
    private final AccountSearch search = new AccountSearch(stores.accounts());
    private final Account ada = scene.person("ada");

    @Test
    void aNewNameIsStoredAndTold() {
        var renamed = change(ada, new DisplayName("Countess of Lovelace"));

        assertThat(renamed)
                .isEqualTo(new Account(
                        ada.id(), ada.username(), new DisplayName("Countess of Lovelace"), ada.createdAt()));
        assertThat(stores.accounts().byId(ada.id())).contains(renamed);
        assertThat(news.renamed()).containsExactly(renamed);
    }

    @Test
    void nobodyIsToldOfWhatIsSoAlready() {
        assertThat(change(ada, ada.displayName())).isEqualTo(ada);
        assertThat(changeProfile.change(scene.caller(ada), new Changes(null))).isEqualTo(ada);

        assertThat(news.renamed()).isEmpty();
    }

    @Test
    void whoeverIsGoneChangesNothing() {
        var gone = scene.somebodyUnknown("nobody");

        assertThatThrownBy(() -> change(gone, new DisplayName("Somebody"))).isInstanceOf(Refusal.Unauthenticated.class);
    }

    @Test
    void everybodyFindsEverybody() {
        var grace = scene.caller(scene.person("grace"));

        assertThat(search.find(grace, ada.username().value(), new Page.Request(null, 20)))
                .isEqualTo(new Page<>(List.of(ada), null));
    }

    private Account change(Account account, DisplayName name) {
        return changeProfile.change(scene.caller(account), new Changes(name));
    }
}
