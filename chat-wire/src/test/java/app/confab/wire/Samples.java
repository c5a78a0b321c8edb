package app.confab.wire;

import app.confab.application.rooms.RoomView;
import app.confab.application.sessions.AccessTokens.AccessToken;
import app.confab.application.sessions.LoggedIn;
import app.confab.domain.accounts.Account;
import app.confab.domain.accounts.AccountId;
import app.confab.domain.accounts.DisplayName;
import app.confab.domain.accounts.Username;
import app.confab.domain.messages.ClientMessageId;
import app.confab.domain.messages.Message;
import app.confab.domain.messages.MessageBody;
import app.confab.domain.messages.MessageId;
import app.confab.domain.rooms.Role;
import app.confab.domain.rooms.Room;
import app.confab.domain.rooms.RoomId;
import app.confab.domain.rooms.RoomKind;
import app.confab.domain.rooms.RoomName;
import app.confab.domain.rooms.Seq;
import app.confab.domain.rooms.Topic;
import app.confab.domain.sessions.RefreshSecret;
import app.confab.domain.sessions.Session;
import app.confab.domain.sessions.SessionId;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// One of each, as the golden files show them.
final class Samples {
    static final Instant MORNING = Instant.parse("2026-11-22T07:27:00Z");
    static final Instant LATER = Instant.parse("2026-11-22T07:27:00.123456Z");
    static final RoomId ROOM = new RoomId(UUID.fromString("019ab000-0000-7000-8000-00000000000b"));
    static final Account ADA = new Account(
            new AccountId(UUID.fromString("019ab000-0000-7000-8000-00000000000a")),
            Username.of("ada"),
            new DisplayName("Ada Lovelace"),
            MORNING);
    private static final SessionId SESSION = new SessionId(UUID.fromString("019ab000-0000-7000-8000-00000000000d"));

    private Samples() {}

    static Message message(String body) {
        return new Message(
                new MessageId(UUID.fromString("019ab000-0000-7000-8000-00000000000c")),
                ROOM,
                new Seq(7),
                ADA.profile(),
                new ClientMessageId("first.of_all-1"),
                new MessageBody(body),
                LATER);
    }

    static Room room() {
        return new Room(
                ROOM, RoomKind.PUBLIC, new RoomName("Engine room"), new Topic("It weaves"), MORNING, 2, new Seq(9));
    }

    static RoomView view(@Nullable Message lastMessage) {
        return new RoomView(room(), Role.MODERATOR, new Seq(6), 3, lastMessage);
    }

    static LoggedIn loggedIn() {
        var token = new AccessToken("aaa.bbb.ccc", LATER, Instant.parse("2026-11-22T08:27:01Z"));
        var session = Session.open(SESSION, ADA.id(), MORNING, LATER);
        return new LoggedIn(ADA, session, token, new RefreshSecret("secret"));
    }
}
