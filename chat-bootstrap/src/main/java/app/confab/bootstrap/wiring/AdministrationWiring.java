package app.confab.bootstrap.wiring;

import app.confab.application.accounts.AccountStandings;
import app.confab.application.accounts.Accounts;
import app.confab.application.accounts.AdminRights;
import app.confab.application.accounts.PasswordHasher;
import app.confab.application.administration.AccountDirectory;
import app.confab.application.administration.DeactivateAccount;
import app.confab.application.administration.EndSessionsOf;
import app.confab.application.administration.GiveServerRole;
import app.confab.application.administration.NameServer;
import app.confab.application.administration.ReactivateAccount;
import app.confab.application.administration.ResetPassword;
import app.confab.application.administration.ServerOverview;
import app.confab.application.administration.ServerProfile;
import app.confab.application.administration.TemporaryPasswords;
import app.confab.application.kernel.Stamps;
import app.confab.application.registration.CreateInvite;
import app.confab.application.registration.InviteCodes;
import app.confab.application.registration.InviteList;
import app.confab.application.registration.Invites;
import app.confab.application.registration.RegisterAccount;
import app.confab.application.registration.Registrations;
import app.confab.application.registration.RevokeInvite;
import app.confab.application.sessions.EndSessions;
import app.confab.application.sessions.Passwords;
import app.confab.application.sessions.SessionEndings;
import app.confab.domain.registration.RegistrationMode;
import java.util.List;
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

    @Bean
    AccountDirectory accountDirectory(AdminRights rights, AccountStandings standings) {
        return new AccountDirectory(rights, standings);
    }

    @Bean
    GiveServerRole giveServerRole(AdminRights rights, AccountStandings standings) {
        return new GiveServerRole(rights, standings);
    }

    @Bean
    DeactivateAccount deactivateAccount(
            AdminRights rights, AccountStandings standings, EndSessions endSessions, Stamps stamps) {
        return new DeactivateAccount(rights, standings, endSessions, stamps);
    }

    @Bean
    ReactivateAccount reactivateAccount(AdminRights rights, AccountStandings standings, EndSessions endSessions) {
        return new ReactivateAccount(rights, standings, endSessions);
    }

    @Bean
    EndSessionsOf endSessionsOf(AdminRights rights, Accounts accounts, EndSessions endSessions) {
        return new EndSessionsOf(rights, accounts, endSessions);
    }

    @Bean
    ResetPassword resetPassword(
            AdminRights rights,
            Passwords passwords,
            ResetPassword.Mint mint,
            List<SessionEndings> endings,
            Stamps stamps) {
        return new ResetPassword(rights, passwords, mint, SessionsWiring.toAll(endings), stamps);
    }

    @Bean
    ResetPassword.Mint passwordMint(TemporaryPasswords passwords, PasswordHasher hasher) {
        return new ResetPassword.Mint(passwords, hasher);
    }
}
