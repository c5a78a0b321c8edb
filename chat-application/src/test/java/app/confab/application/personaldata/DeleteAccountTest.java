package app.confab.application.personaldata;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.confab.application.accounts.FakePasswordHasher;
import app.confab.application.accounts.ToldAccounts;
import app.confab.application.audit.AuditLog;
import app.confab.application.audit.AuditTrail;
import app.confab.application.kernel.Caller;
import app.confab.application.kernel.InMemoryRateLimits;
import app.confab.application.kernel.Page;
import app.confab.application.kernel.SomeClient;
import app.confab.application.rooms.LeaveAllRooms;
import app.confab.application.sessions.GuessLimits;
import app.confab.application.sessions.OwnPassword;
import app.confab.application.world.Scene;
import app.confab.application.world.Stores;
import app.confab.domain.accounts.Account;
import app.confab.domain.accounts.Password;
import app.confab.domain.accounts.ServerRole;
import app.confab.domain.audit.AuditKind;
import app.confab.domain.refusals.Refusal;
import app.confab.domain.rooms.Role;
import app.confab.domain.sessions.RefreshDigest;
import app.confab.domain.sessions.Session;
import app.confab.domain.sessions.SessionId;
import app.confab.domain.timeline.TimelineEvent;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class DeleteAccountTest {
    private static final String PASSWORD = "analytical engine";

    private final Stores stores = Stores.inMemory();
    private final Scene scene = new Scene(stores);
    private final FakePasswordHasher hasher = new FakePasswordHasher();
    private final List<SessionId> ended = new ArrayList<>();
    private final ToldAccounts news = new ToldAccounts();
    private final AuditTrail trail = new AuditTrail(stores.audit(), scene.stamps());
    private final DeleteAccount deleteAccount = new DeleteAccount(
            new OwnPassword(
                    stores.passwords(),
                    hasher,
                    new GuessLimits(InMemoryRateLimits.generous(), stores.accountSessions(), scene.stamps()),
                    trail),
            new LeaveAllRooms(stores.log(), stores.memberships(), scene.stamps()),
            stores.erasure(),
            new DeleteAccount.Farewell(session -> ended.add(session.id()), news, trail),
            scene.stamps());

    private final Account grace = scene.admin("grace");
    private final Account ada = somebody();
    private final Session session = session();
    private final Caller caller = new Caller(ada.id(), session.id());

    @Test
    void nothingOfAPersonIsLeft() {
        delete(PASSWORD);

        var left = stores.accounts().byId(ada.id()).orElseThrow();
        assertThat(left).isEqualTo(ada.deleted());
        assertThat(ended).containsExactly(session.id());
        assertThat(news.renamed()).containsExactly(left);
    }

    @Test
    void roomsAreLeftAndWhatOneOwnedAloneIsHandedOver() {
        var owned = scene.roomOf(ada, grace);
        var direct = scene.directRoomOf(grace, ada);

        delete(PASSWORD);

        assertThat(scene.roleOf(owned, ada)).isEmpty();
        assertThat(scene.roleOf(owned, grace)).hasValue(Role.OWNER);
        assertThat(scene.roleOf(direct, ada)).hasValue(Role.MEMBER);
    }

    @Test
    void aWrongPasswordDeletesNothing() {
        var room = scene.roomOf(ada, grace);

        assertThatThrownBy(() -> delete("difference engine"))
                .isInstanceOfSatisfying(
                        Refusal.Invalid.class,
                        refusal ->
                                assertThat(refusal.errors().getFirst().field()).isEqualTo("password"));

        assertThat(stores.accounts().byId(ada.id())).hasValue(ada);
        assertThat(scene.roleOf(room, ada)).hasValue(Role.OWNER);
        assertThat(ended).isEmpty();
    }

    @Test
    void theLastAdminStaysInTheirRooms() {
        stores.accountStandings().giveRole(ada.id(), ServerRole.ADMIN);
        stores.accountStandings().giveRole(grace.id(), ServerRole.MEMBER);
        var room = scene.roomOf(ada, grace);

        assertThatThrownBy(() -> delete(PASSWORD)).isInstanceOf(Refusal.Conflict.class);

        assertThat(scene.roleOf(room, ada)).hasValue(Role.OWNER);
    }

    @Test
    void roomsAreToldThatADeletedAccountHasLeftThem() {
        var room = scene.roomOf(grace, ada);

        delete(PASSWORD);

        assertThat(scene.events(room).getLast())
                .isInstanceOfSatisfying(
                        TimelineEvent.MemberLeft.class,
                        left -> assertThat(left.user()).isEqualTo(ada.deleted()));
    }

    @Test
    void whatBrokeOffIsFinishedLater() {
        var room = scene.roomOf(ada, grace);
        stores.erasure().erase(ada.id(), scene.stamps().now());
        var finish = new FinishDepartures(
                stores.erasure(), new LeaveAllRooms(stores.log(), stores.memberships(), scene.stamps()));

        assertThat(finish.finish()).isEqualTo(1);
        assertThat(finish.finish()).isZero();

        assertThat(scene.roleOf(room, ada)).isEmpty();
        assertThat(scene.roleOf(room, grace)).hasValue(Role.OWNER);
    }

    @Test
    void itIsOnRecord() {
        delete(PASSWORD);

        var latest = stores.audit()
                .find(AuditLog.Filter.ALL, new Page.Request(null, 1))
                .items()
                .getFirst();
        assertThat(latest.event().kind()).isEqualTo(AuditKind.ACCOUNT_DELETED);
        assertThat(latest.actor()).isEqualTo(ada.deleted().profile());
    }

    private void delete(String password) {
        deleteAccount.delete(caller, password, SomeClient.AT_HOME);
    }

    private Account somebody() {
        var account = scene.somebodyUnknown("ada");
        stores.accounts().add(account, hasher.hash(new Password(PASSWORD)));
        return account;
    }

    private Session session() {
        var stamp = scene.stamps().next();
        var end = stamp.at().plus(Duration.ofDays(30));
        var opened = Session.open(new SessionId(stamp.id()), ada.id(), stamp.at(), end);
        stores.sessions().open(opened, new RefreshDigest("first"), SomeClient.AT_HOME);
        return opened;
    }
}
