package app.confab.bootstrap.wiring;

import app.confab.application.accounts.Accounts;
import app.confab.application.accounts.AdminRights;
import app.confab.application.accounts.PasswordHasher;
import app.confab.application.administration.NameServer;
import app.confab.application.administration.ServerOverview;
import app.confab.application.administration.ServerProfile;
import app.confab.application.kernel.Stamps;
import app.confab.application.registration.CreateInvite;
import app.confab.application.registration.InviteCodes;
import app.confab.application.registration.InviteList;
import app.confab.application.registration.Invites;
import app.confab.application.registration.RegisterAccount;
import app.confab.application.registration.Registrations;
import app.confab.application.registration.RevokeInvite;
import app.confab.domain.registration.RegistrationMode;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Who comes in, and running the place.
@Configuration(proxyBeanMethods = false)
class AdministrationWiring {

    @Bean
    RegisterAccount registerAccount(
            RegistrationMode mode,
            Registrations registrations,
            InviteCodes codes,
            PasswordHasher hasher,
            Stamps stamps) {
        return new RegisterAccount(mode, registrations, codes, hasher, stamps);
    }

    @Bean
    CreateInvite createInvite(
            AdminRights rights, Accounts accounts, Invites invites, InviteCodes codes, Stamps stamps) {
        return new CreateInvite(rights, accounts, invites, codes, stamps);
    }

    @Bean
    RevokeInvite revokeInvite(AdminRights rights, Invites invites, Stamps stamps) {
        return new RevokeInvite(rights, invites, stamps);
    }

    @Bean
    InviteList inviteList(AdminRights rights, Invites invites, Stamps stamps) {
        return new InviteList(rights, invites, stamps);
    }

    @Bean
    ServerOverview serverOverview(ServerProfile profile, Registrations registrations, RegistrationMode mode) {
        return new ServerOverview(profile, registrations, mode);
    }

    @Bean
    NameServer nameServer(AdminRights rights, ServerProfile profile) {
        return new NameServer(rights, profile);
    }
}
