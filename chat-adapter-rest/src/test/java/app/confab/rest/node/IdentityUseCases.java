package app.confab.rest.node;

import app.confab.application.accounts.PasswordHasher;
import app.confab.application.audit.AuditTrail;
import app.confab.application.identities.ConnectIdentity;
import app.confab.application.identities.DisconnectIdentity;
import app.confab.application.identities.FakeIdentityProvider;
import app.confab.application.identities.FakeIdentityTickets;
import app.confab.application.identities.IdentityOwners;
import app.confab.application.identities.IdentityTickets;
import app.confab.application.identities.LogInByIdentity;
import app.confab.application.identities.OwnIdentity;
import app.confab.application.identities.RegisterByIdentity;
import app.confab.application.identities.SetFirstPassword;
import app.confab.application.identities.ShowIdentity;
import app.confab.application.identities.ShownIdentity;
import app.confab.application.kernel.Stamps;
import app.confab.application.registration.FakeInviteCodes;
import app.confab.application.registration.Newcomers;
import app.confab.application.sessions.ChangePassword;
import app.confab.application.sessions.EndSessions;
import app.confab.application.sessions.FurtherProof;
import app.confab.application.sessions.OpenSession;
import app.confab.application.sessions.OwnPassword;
import app.confab.application.world.Stores;
import app.confab.domain.registration.RegistrationMode;
import java.util.Optional;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Coming in by an identity elsewhere, which everybody may.
@Configuration(proxyBeanMethods = false)
class IdentityUseCases {

    @Bean
    FakeIdentityProvider identityProvider(Stamps stamps) {
        return new FakeIdentityProvider(stamps::now);
    }

    @Bean
    IdentityTickets identityTickets() {
        return new FakeIdentityTickets();
    }

    @Bean
    ShownIdentity shownIdentity(IdentityTickets tickets, Stamps stamps) {
        return new ShownIdentity(tickets, stamps);
    }

    @Bean
    ShowIdentity showIdentity(FakeIdentityProvider provider, IdentityTickets tickets, Stores stores, Stamps stamps) {
        return new ShowIdentity(Optional.of(provider), tickets, stores.identities(), stamps);
    }

    @Bean
    LogInByIdentity logInByIdentity(
            ShownIdentity shown, Stores stores, FurtherProof further, OpenSession openSession, AuditTrail trail) {
        var owners = new IdentityOwners(stores.identities(), stores.accountStandings(), stores.passwords());
        return new LogInByIdentity(shown, owners, further, openSession, trail);
    }

    @Bean
    RegisterByIdentity registerByIdentity(ShownIdentity shown, Stores stores, PasswordHasher hasher, Stamps stamps) {
        var door = Newcomers.door(RegistrationMode.OPEN, stores, new FakeInviteCodes(), hasher, stamps);
        return new RegisterByIdentity(shown, door);
    }

    @Bean
    OwnIdentity ownIdentity(Stores stores) {
        return new OwnIdentity(stores.identities(), stores.passwords());
    }

    @Bean
    ConnectIdentity connectIdentity(ShownIdentity shown, Stores stores, OwnPassword ownPassword, AuditTrail trail) {
        return new ConnectIdentity(stores.identities(), shown, ownPassword, trail);
    }

    @Bean
    DisconnectIdentity disconnectIdentity(
            Stores stores, OwnPassword ownPassword, EndSessions endSessions, AuditTrail trail) {
        return new DisconnectIdentity(stores.identities(), ownPassword, endSessions, trail);
    }

    @Bean
    SetFirstPassword setFirstPassword(ShownIdentity shown, Stores stores, ChangePassword changePassword) {
        return new SetFirstPassword(shown, stores.identities(), changePassword);
    }
}
