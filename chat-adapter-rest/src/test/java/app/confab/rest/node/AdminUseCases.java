package app.confab.rest.node;

import app.confab.application.accounts.AdminRights;
import app.confab.application.accounts.PasswordHasher;
import app.confab.application.accounts.Stewards;
import app.confab.application.administration.AccountDirectory;
import app.confab.application.administration.DeactivateAccount;
import app.confab.application.administration.EndSessionsOf;
import app.confab.application.administration.FakeTemporaryPasswords;
import app.confab.application.administration.GiveServerRole;
import app.confab.application.administration.NameServer;
import app.confab.application.administration.ReactivateAccount;
import app.confab.application.administration.ReplacePassword;
import app.confab.application.administration.ResetPassword;
import app.confab.application.administration.ServerOverview;
import app.confab.application.administration.ServerOverview.ProviderOverview;
import app.confab.application.administration.TemporaryPasswords;
import app.confab.application.audit.AuditTrail;
import app.confab.application.kernel.Stamps;
import app.confab.application.registration.CreateInvite;
import app.confab.application.registration.FakeInviteCodes;
import app.confab.application.registration.InviteCodes;
import app.confab.application.registration.InviteList;
import app.confab.application.registration.Newcomers;
import app.confab.application.registration.RegisterAccount;
import app.confab.application.registration.RevokeInvite;
import app.confab.application.sessions.EndSessions;
import app.confab.application.sessions.LiveSessions;
import app.confab.application.world.Stores;
import app.confab.domain.registration.RegistrationMode;
import java.util.Optional;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Coming in, and running the place. Everybody may come in.
@Configuration(proxyBeanMethods = false)
class AdminUseCases {
    private static final RegistrationMode MODE = RegistrationMode.OPEN;
    private static final ProviderOverview PROVIDER = new ProviderOverview("Example ID", MODE);

    @Bean
    InviteCodes inviteCodes() {
        return new FakeInviteCodes();
    }

    @Bean
    AdminRights adminRights(Stores stores) {
        return new AdminRights(stores.accountStandings());
    }

    @Bean
    Stewards stewards(AdminRights rights, AuditTrail trail) {
        return new Stewards(rights, trail);
    }

    @Bean
    RegisterAccount registerAccount(Stores stores, InviteCodes codes, PasswordHasher hasher, Stamps stamps) {
        return Newcomers.door(MODE, stores, codes, hasher, stamps);
    }

    @Bean
    CreateInvite createInvite(Stewards stewards, Stores stores, InviteCodes codes, Stamps stamps) {
        return new CreateInvite(stewards, stores.accounts(), stores.invites(), codes, stamps);
    }

    @Bean
    RevokeInvite revokeInvite(Stewards stewards, Stores stores, Stamps stamps) {
        return new RevokeInvite(stewards, stores.invites(), stamps);
    }

    @Bean
    InviteList inviteList(AdminRights rights, Stores stores, Stamps stamps) {
        return new InviteList(rights, stores.invites(), stamps);
    }

    @Bean
    ServerOverview serverOverview(Stores stores) {
        return new ServerOverview(stores.serverProfile(), stores.registrations(), MODE, Optional.of(PROVIDER));
    }

    @Bean
    NameServer nameServer(Stewards stewards, Stores stores) {
        return new NameServer(stewards, stores.serverProfile());
    }

    @Bean
    TemporaryPasswords temporaryPasswords() {
        return new FakeTemporaryPasswords();
    }

    @Bean
    AccountDirectory accountDirectory(AdminRights rights, Stores stores) {
        return new AccountDirectory(rights, stores.accountStandings());
    }

    @Bean
    GiveServerRole giveServerRole(Stores stores) {
        return new GiveServerRole(stores.accountStandings());
    }

    @Bean
    DeactivateAccount deactivateAccount(Stores stores, EndSessions endSessions, Stamps stamps) {
        return new DeactivateAccount(stores.accountStandings(), endSessions, stamps);
    }

    @Bean
    ReactivateAccount reactivateAccount(Stores stores, EndSessions endSessions) {
        return new ReactivateAccount(stores.accountStandings(), endSessions);
    }

    @Bean
    EndSessionsOf endSessionsOf(Stores stores, EndSessions endSessions) {
        return new EndSessionsOf(stores.accounts(), endSessions);
    }

    @Bean
    ResetPassword resetPassword(
            TemporaryPasswords passwords, Stores stores, PasswordHasher hasher, LiveSessions endings, Stamps stamps) {
        return new ResetPassword(
                passwords, new ReplacePassword(stores.passwords(), stores.identities(), hasher, endings, stamps));
    }
}
