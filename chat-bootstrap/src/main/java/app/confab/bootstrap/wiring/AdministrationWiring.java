package app.confab.bootstrap.wiring;

import app.confab.application.accounts.AccountStandings;
import app.confab.application.accounts.Accounts;
import app.confab.application.accounts.AdminRights;
import app.confab.application.accounts.PasswordHasher;
import app.confab.application.accounts.Stewards;
import app.confab.application.administration.AccountDirectory;
import app.confab.application.administration.DeactivateAccount;
import app.confab.application.administration.EndSessionsOf;
import app.confab.application.administration.GiveServerRole;
import app.confab.application.administration.NameServer;
import app.confab.application.administration.ReactivateAccount;
import app.confab.application.administration.ReplacePassword;
import app.confab.application.administration.ResetPassword;
import app.confab.application.administration.ServerOverview;
import app.confab.application.administration.ServerOverview.ProviderOverview;
import app.confab.application.administration.ServerProfile;
import app.confab.application.administration.TemporaryPasswords;
import app.confab.application.audit.AuditTrail;
import app.confab.application.identities.Identities;
import app.confab.application.kernel.Stamps;
import app.confab.application.registration.AddAccount;
import app.confab.application.registration.AdmitAccount;
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
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Who comes in, and running the place.
@Configuration(proxyBeanMethods = false)
class AdministrationWiring {

    @Bean
    AdmitAccount admitAccount(Registrations registrations, PasswordHasher hasher, Stamps stamps) {
        return new AdmitAccount(registrations, hasher, stamps);
    }

    @Bean
    RegisterAccount registerAccount(
            RegistrationMode mode, InviteCodes codes, AdmitAccount admitAccount, AuditTrail trail) {
        return new RegisterAccount(mode, codes, admitAccount, trail);
    }

    @Bean
    AddAccount addAccount(AdmitAccount admitAccount) {
        return new AddAccount(admitAccount);
    }

    @Bean
    CreateInvite createInvite(Stewards stewards, Accounts accounts, Invites invites, InviteCodes codes, Stamps stamps) {
        return new CreateInvite(stewards, accounts, invites, codes, stamps);
    }

    @Bean
    RevokeInvite revokeInvite(Stewards stewards, Invites invites, Stamps stamps) {
        return new RevokeInvite(stewards, invites, stamps);
    }

    @Bean
    InviteList inviteList(AdminRights rights, Invites invites, Stamps stamps) {
        return new InviteList(rights, invites, stamps);
    }

    @Bean
    ServerOverview serverOverview(
            ServerProfile profile,
            Registrations registrations,
            RegistrationMode mode,
            ObjectProvider<ProviderOverview> identityProvider) {
        return new ServerOverview(profile, registrations, mode, Optional.ofNullable(identityProvider.getIfAvailable()));
    }

    @Bean
    NameServer nameServer(Stewards stewards, ServerProfile profile) {
        return new NameServer(stewards, profile);
    }

    @Bean
    AccountDirectory accountDirectory(AdminRights rights, AccountStandings standings) {
        return new AccountDirectory(rights, standings);
    }

    @Bean
    GiveServerRole giveServerRole(AccountStandings standings) {
        return new GiveServerRole(standings);
    }

    @Bean
    DeactivateAccount deactivateAccount(AccountStandings standings, EndSessions endSessions, Stamps stamps) {
        return new DeactivateAccount(standings, endSessions, stamps);
    }

    @Bean
    ReactivateAccount reactivateAccount(AccountStandings standings, EndSessions endSessions) {
        return new ReactivateAccount(standings, endSessions);
    }

    @Bean
    EndSessionsOf endSessionsOf(Accounts accounts, EndSessions endSessions) {
        return new EndSessionsOf(accounts, endSessions);
    }

    @Bean
    ReplacePassword replacePassword(
            Passwords passwords,
            Identities identities,
            PasswordHasher hasher,
            List<SessionEndings> endings,
            Stamps stamps) {
        return new ReplacePassword(passwords, identities, hasher, SessionsWiring.toAll(endings), stamps);
    }

    @Bean
    ResetPassword resetPassword(TemporaryPasswords passwords, ReplacePassword replacePassword) {
        return new ResetPassword(passwords, replacePassword);
    }
}
