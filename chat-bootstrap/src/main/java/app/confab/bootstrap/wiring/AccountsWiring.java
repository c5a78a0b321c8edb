package app.confab.bootstrap.wiring;

import app.confab.application.accounts.AccountChanges;
import app.confab.application.accounts.AccountSearch;
import app.confab.application.accounts.AccountStandings;
import app.confab.application.accounts.Accounts;
import app.confab.application.accounts.AdminRights;
import app.confab.application.accounts.ChangeProfile;
import app.confab.application.accounts.OwnAccount;
import app.confab.application.accounts.OwnStanding;
import app.confab.application.accounts.Stewards;
import app.confab.application.audit.AuditTrail;
import app.confab.application.kernel.Stamps;
import app.confab.domain.accounts.Account;
import app.confab.domain.accounts.AccountId;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class AccountsWiring {

    @Bean
    Stamps stamps() {
        return new SystemStamps();
    }

    @Bean
    OwnStanding ownStanding(AccountStandings standings) {
        return new OwnStanding(standings);
    }

    @Bean
    AdminRights adminRights(AccountStandings standings) {
        return new AdminRights(standings);
    }

    @Bean
    Stewards stewards(AdminRights rights, AuditTrail trail) {
        return new Stewards(rights, trail);
    }

    @Bean
    OwnAccount ownAccount(Accounts accounts) {
        return new OwnAccount(accounts);
    }

    @Bean
    ChangeProfile changeProfile(Accounts accounts, List<AccountChanges> news) {
        return new ChangeProfile(accounts, toAll(news));
    }

    @Bean
    AccountSearch accountSearch(Accounts accounts) {
        return new AccountSearch(accounts);
    }

    /// Everybody who follows accounts on this node, as one.
    static AccountChanges toAll(List<AccountChanges> followers) {
        return new AccountChanges() {
            @Override
            public void changed(AccountId account) {
                followers.forEach(follower -> follower.changed(account));
            }

            @Override
            public void renamed(Account account) {
                followers.forEach(follower -> follower.renamed(account));
            }
        };
    }
}
