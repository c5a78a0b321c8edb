package app.confab.rest.node;

import app.confab.application.accounts.AdminRights;
import app.confab.application.accounts.PasswordHasher;
import app.confab.application.administration.AccountDirectory;
import app.confab.application.administration.DeactivateAccount;
import app.confab.application.administration.EndSessionsOf;
import app.confab.application.administration.FakeTemporaryPasswords;
import app.confab.application.administration.GiveServerRole;
import app.confab.application.administration.NameServer;
import app.confab.application.administration.ReactivateAccount;
import app.confab.application.administration.ResetPassword;
import app.confab.application.administration.ServerOverview;
import app.confab.application.administration.TemporaryPasswords;
import app.confab.application.kernel.Stamps;
import app.confab.application.registration.CreateInvite;
import app.confab.application.registration.FakeInviteCodes;
import app.confab.application.registration.InviteCodes;
import app.confab.application.registration.InviteList;
import app.confab.application.registration.RegisterAccount;
import app.confab.application.registration.RevokeInvite;
import app.confab.application.sessions.EndSessions;
import app.confab.application.sessions.LiveSessions;
import app.confab.application.world.Stores;
import app.confab.domain.registration.RegistrationMode;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Coming in, and running the place. Everybody may come in.
@Configuration(proxyBeanMethods = false)
class AdminUseCases {
    private static final RegistrationMode MODE = RegistrationMode.OPEN;

    @Bean
    InviteCodes inviteCodes() {
        return new FakeInviteCodes();
    }

    @Bean
    AdminRights adminRights(Stores stores) {
        return new AdminRights(stores.accountStandings());
    }

    @Bean
    RegisterAccount registerAccount(Stores stores, InviteCodes codes, PasswordHasher hasher, Stamps stamps) {
        return new RegisterAccount(MODE, stores.registrations(), codes, hasher, stamps);
    }

    @Bean
    CreateInvite createInvite(AdminRights rights, Stores stores, InviteCodes codes, Stamps stamps) {
        return new CreateInvite(rights, stores.accounts(), stores.invites(), codes, stamps);
    }

    @Bean
    RevokeInvite revokeInvite(AdminRights rights, Stores stores, Stamps stamps) {
        return new RevokeInvite(rights, stores.invites(), stamps);
    }

    @Bean
    InviteList inviteList(AdminRights rights, Stores stores, Stamps stamps) {
        return new InviteList(rights, stores.invites(), stamps);
    }

    @Bean
    ServerOverview serverOverview(Stores stores) {
        return new ServerOverview(stores.serverProfile(), stores.registrations(), MODE);
    }

    @Bean
    NameServer nameServer(AdminRights rights, Stores stores) {
        return new NameServer(rights, stores.serverProfile());
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
    GiveServerRole giveServerRole(AdminRights rights, Stores stores) {
        return new GiveServerRole(rights, stores.accountStandings());
    }

    @Bean
    DeactivateAccount deactivateAccount(AdminRights rights, Stores stores, EndSessions endSessions, Stamps stamps) {
        return new DeactivateAccount(rights, stores.accountStandings(), endSessions, stamps);
    }

    @Bean
    ReactivateAccount reactivateAccount(AdminRights rights, Stores stores, EndSessions endSessions) {
        return new ReactivateAccount(rights, stores.accountStandings(), endSessions);
    }

    @Bean
    EndSessionsOf endSessionsOf(AdminRights rights, Stores stores, EndSessions endSessions) {
        return new EndSessionsOf(rights, stores.accounts(), endSessions);
    }

    @Bean
    ResetPassword resetPassword(
            AdminRights rights, Stores stores, ResetPassword.Mint mint, LiveSessions endings, Stamps stamps) {
        return new ResetPassword(rights, stores.passwords(), mint, endings, stamps);
    }

    @Bean
    ResetPassword.Mint passwordMint(TemporaryPasswords passwords, PasswordHasher hasher) {
        return new ResetPassword.Mint(passwords, hasher);
    }
}
