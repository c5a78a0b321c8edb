package app.confab.wire;

import app.confab.application.audit.AuditLog;
import app.confab.application.identities.OwnIdentity;
import app.confab.application.identities.ShowIdentity;
import app.confab.application.rooms.RoomView;
import app.confab.application.secondfactor.SetUpSecondFactor;
import app.confab.application.sessions.AccessTokens.AccessToken;
import app.confab.application.sessions.LoggedIn;
import app.confab.domain.accounts.Account;
import app.confab.domain.accounts.AccountId;
import app.confab.domain.accounts.DisplayName;
import app.confab.domain.accounts.Username;
import app.confab.domain.administration.ServerName;
import app.confab.domain.audit.AuditEvent;
import app.confab.domain.audit.AuditKind;
import app.confab.domain.identities.ConnectedIdentity;
import app.confab.domain.identities.ExternalIdentity;
import app.confab.domain.identities.IdentityProfile;
import app.confab.domain.identities.IdentityTicket;
import app.confab.domain.identities.ProvenIdentity;
import app.confab.domain.messages.ClientMessageId;
import app.confab.domain.messages.Emoji;
import app.confab.domain.messages.Message;
import app.confab.domain.messages.MessageBody;
import app.confab.domain.messages.MessageId;
import app.confab.domain.messages.MessageState;
import app.confab.domain.messages.MessageView;
import app.confab.domain.messages.ReactionTally;
import app.confab.domain.registration.Invite;
import app.confab.domain.registration.InviteId;
import app.confab.domain.registration.InviteTerms;
import app.confab.domain.rooms.Member;
import app.confab.domain.rooms.Role;
import app.confab.domain.rooms.Room;
import app.confab.domain.rooms.RoomId;
import app.confab.domain.rooms.RoomKind;
import app.confab.domain.rooms.RoomName;
import app.confab.domain.rooms.Seq;
import app.confab.domain.rooms.Topic;
import app.confab.domain.secondfactor.SealedSecret;
import app.confab.domain.secondfactor.SecondFactor;
import app.confab.domain.secondfactor.SharedSecret;
import app.confab.domain.sessions.Device;
import app.confab.domain.sessions.RefreshSecret;
import app.confab.domain.sessions.Session;
import app.confab.domain.sessions.SessionId;
import app.confab.domain.sessions.SessionView;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// One of each, as the golden files show them.
final class Samples {
    static final Instant MORNING = Instant.parse("2026-11-22T07:27:00Z");
    static final Instant LATER = Instant.parse("2026-11-22T07:27:00.123456Z");
    static final Instant LATER_STILL = Instant.parse("2026-11-22T07:28:00Z");
    static final RoomId ROOM = new RoomId(id("b"));
    static final MessageId MESSAGE = new MessageId(id("c"));
    static final Emoji THUMB = new Emoji("\uD83D\uDC4D");
    static final Account ADA = account("a", "ada", "Ada Lovelace");
    static final Account GRACE = account("e", "grace", "Grace Hopper");
    static final String TEXT = "It weaves algebraic patterns\n\"just so\" \uD83E\uDDF5";

    static final IdentityProfile PROFILE = new IdentityProfile("Ada", "Ada Lovelace", "ada@example.com");

    private static final ExternalIdentity IDENTITY = new ExternalIdentity("https://id.example.com", "248289761001");

    private Samples() {}

    static ShowIdentity.Arrival arrival(IdentityProfile profile) {
        return new ShowIdentity.Arrival(
                new ProvenIdentity(IDENTITY, profile, MORNING), new IdentityTicket("never written"), false);
    }

    static OwnIdentity.WaysIn waysIn() {
        return new OwnIdentity.WaysIn(false, Optional.of(new ConnectedIdentity(IDENTITY, "ada@example.com", MORNING)));
    }

    static SecondFactor secondFactor() {
        return new SecondFactor(new SealedSecret("sealed"), LATER, 9);
    }

    static SetUpSecondFactor.Proposal proposal() {
        var secret = new SharedSecret("JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP");
        return new SetUpSecondFactor.Proposal(new ServerName("The Engine Room"), ADA.username(), secret);
    }

    static Message posted(String body) {
        return message(new MessageState.Live(new MessageBody(body), null), null);
    }

    static Message edited() {
        return message(new MessageState.Live(new MessageBody(TEXT), LATER_STILL), new MessageId(id("f")));
    }

    static Message deleted() {
        return message(new MessageState.Deleted(LATER_STILL), null);
    }

    private static Message message(MessageState state, @Nullable MessageId replyTo) {
        return new Message(
                MESSAGE, ROOM, new Seq(7), ADA.profile(), new ClientMessageId("first.of_all-1"), state, LATER, replyTo);
    }

    static MessageView unmarked(Message message) {
        return new MessageView(message, List.of());
    }

    static MessageView marked(Message message) {
        var heart = new Emoji("\u2764\uFE0F");
        return new MessageView(message, List.of(new ReactionTally(THUMB, 2, true), new ReactionTally(heart, 1, false)));
    }

    static Room room(RoomKind kind) {
        return new Room(ROOM, kind, new RoomName("Engine room"), new Topic("It weaves"), MORNING, 2, new Seq(9));
    }

    static Room directRoom() {
        return new Room(ROOM, RoomKind.DIRECT, null, Topic.NONE, MORNING, 2, new Seq(9));
    }

    static RoomView view(@Nullable MessageView lastMessage) {
        return new RoomView(room(RoomKind.PUBLIC), Role.MODERATOR, new Seq(6), 3, 1, lastMessage, List.of(), false);
    }

    static RoomView directView() {
        var people = List.of(new Member(ADA, Role.MEMBER, MORNING), new Member(GRACE, Role.MEMBER, MORNING));
        return new RoomView(
                directRoom(), Role.MEMBER, new Seq(6), RoomView.MOST_UNREAD, 0, unmarked(deleted()), people, true);
    }

    static Invite invite(InviteTerms terms) {
        return Invite.fresh(new InviteId(id("9")), ADA.profile(), MORNING, terms);
    }

    static LoggedIn loggedIn() {
        var token = new AccessToken("aaa.bbb.ccc", LATER, Instant.parse("2026-11-22T08:27:01Z"));
        var session = Session.open(new SessionId(id("d")), ADA.id(), MORNING, LATER);
        return new LoggedIn(ADA, session, token, new RefreshSecret("secret"));
    }

    static AuditLog.Entry entry(Account actor, Account subject) {
        var event = event(AuditKind.PASSWORD_RESET, actor.id(), subject.id());
        return new AuditLog.Entry(event, actor.profile(), subject.profile());
    }

    static AuditLog.Entry entryOfNobody() {
        return new AuditLog.Entry(event(AuditKind.LOGIN_FAILED, null, null), null, null);
    }

    private static AuditEvent event(AuditKind kind, @Nullable AccountId actor, @Nullable AccountId subject) {
        return new AuditEvent(id("9"), LATER, kind, actor, subject, "192.0.2.1", "r-1", "");
    }

    static SessionView ownSession() {
        return new SessionView(loggedIn().session(), LATER_STILL, new Device("Firefox, Linux"), "2001:db8::7:1");
    }

    private static Account account(String id, String username, String displayName) {
        return new Account(new AccountId(id(id)), Username.of(username), new DisplayName(displayName), MORNING);
    }

    private static UUID id(String last) {
        return UUID.fromString("019ab000-0000-7000-8000-00000000000" + last);
    }
}
