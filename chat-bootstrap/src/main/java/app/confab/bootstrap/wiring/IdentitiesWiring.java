package app.confab.bootstrap.wiring;

import app.confab.application.accounts.AccountStandings;
import app.confab.application.administration.ServerOverview.ProviderOverview;
import app.confab.application.audit.AuditTrail;
import app.confab.application.identities.ConnectIdentity;
import app.confab.application.identities.DisconnectIdentity;
import app.confab.application.identities.Identities;
import app.confab.application.identities.IdentityOwners;
import app.confab.application.identities.IdentityProvider;
import app.confab.application.identities.IdentityTickets;
import app.confab.application.identities.LogInByIdentity;
import app.confab.application.identities.OwnIdentity;
import app.confab.application.identities.RegisterByIdentity;
import app.confab.application.identities.SetFirstPassword;
import app.confab.application.identities.ShowIdentity;
import app.confab.application.identities.ShownIdentity;
import app.confab.application.kernel.Stamps;
import app.confab.application.registration.AdmitAccount;
import app.confab.application.registration.InviteCodes;
import app.confab.application.registration.RegisterAccount;
import app.confab.application.sessions.ChangePassword;
import app.confab.application.sessions.EndSessions;
import app.confab.application.sessions.FurtherProof;
import app.confab.application.sessions.OpenSession;
import app.confab.application.sessions.OwnPassword;
import app.confab.application.sessions.Passwords;
import app.confab.domain.registration.RegistrationMode;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Coming in by an identity elsewhere. Without a provider nobody does, and who has come so before is no worse off.
@Configuration(proxyBeanMethods = false)
class IdentitiesWiring {

    @Bean
    ShowIdentity showIdentity(
            ObjectProvider<IdentityProvider> provider, IdentityTickets tickets, Identities identities, Stamps stamps) {
        return new ShowIdentity(Optional.ofNullable(provider.getIfAvailable()), tickets, identities, stamps);
    }

    @Bean
    ShownIdentity shownIdentity(IdentityTickets tickets, Stamps stamps) {
        return new ShownIdentity(tickets, stamps);
    }

    @Bean
    IdentityOwners identityOwners(Identities identities, AccountStandings standings, Passwords passwords) {
        return new IdentityOwners(identities, standings, passwords);
    }

    @Bean
    LogInByIdentity logInByIdentity(
            ShownIdentity shown,
            IdentityOwners owners,
            FurtherProof further,
            OpenSession openSession,
            AuditTrail trail) {
        return new LogInByIdentity(shown, owners, further, openSession, trail);
    }

    @Bean
    RegisterByIdentity registerByIdentity(
            ShownIdentity shown,
            ObjectProvider<ProviderOverview> provider,
            InviteCodes codes,
            AdmitAccount admitAccount,
            AuditTrail trail) {
        var mode = Optional.ofNullable(provider.getIfAvailable())
                .map(ProviderOverview::registration)
                .orElse(RegistrationMode.CLOSED);
        return new RegisterByIdentity(shown, new RegisterAccount(mode, codes, admitAccount, trail));
    }

    @Bean
    OwnIdentity ownIdentity(Identities identities, Passwords passwords) {
        return new OwnIdentity(identities, passwords);
    }

    @Bean
    ConnectIdentity connectIdentity(
            Identities identities, ShownIdentity shown, OwnPassword ownPassword, AuditTrail trail) {
        return new ConnectIdentity(identities, shown, ownPassword, trail);
    }

    @Bean
    DisconnectIdentity disconnectIdentity(
            Identities identities, OwnPassword ownPassword, EndSessions endSessions, AuditTrail trail) {
        return new DisconnectIdentity(identities, ownPassword, endSessions, trail);
    }

    @Bean
    SetFirstPassword setFirstPassword(ShownIdentity shown, Identities identities, ChangePassword changePassword) {
        return new SetFirstPassword(shown, identities, changePassword);
    }
}
