package app.confab.bootstrap.wiring;

import app.confab.application.accounts.Accounts;
import app.confab.application.accounts.OwnAccount;
import app.confab.application.accounts.PasswordHasher;
import app.confab.application.accounts.RegisterAccount;
import app.confab.application.kernel.Stamps;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class AccountsWiring {

    @Bean
    Stamps stamps() {
        return new SystemStamps();
    }

    @Bean
    RegisterAccount registerAccount(Accounts accounts, PasswordHasher hasher, Stamps stamps) {
        return new RegisterAccount(accounts, hasher, stamps);
    }

    @Bean
    OwnAccount ownAccount(Accounts accounts) {
        return new OwnAccount(accounts);
    }
}
