package app.confab.persistence.kernel;

import app.confab.domain.accounts.AccountId;
import app.confab.domain.accounts.DisplayName;
import app.confab.domain.accounts.PasswordHash;
import app.confab.domain.accounts.ServerRole;
import app.confab.domain.accounts.Username;
import app.confab.domain.messages.ClientMessageId;
import app.confab.domain.messages.Emoji;
import app.confab.domain.messages.MessageBody;
import app.confab.domain.messages.MessageId;
import app.confab.domain.messages.MessageState;
import app.confab.domain.rooms.Role;
import app.confab.domain.rooms.RoomId;
import app.confab.domain.rooms.RoomKind;
import app.confab.domain.rooms.RoomName;
import app.confab.domain.rooms.Seq;
import app.confab.domain.rooms.Topic;
import app.confab.domain.sessions.SessionId;
import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// The domain's values from what columns hold, for the mappings of all features.
public final class Values {

    public AccountId accountId(UUID value) {
        return new AccountId(value);
    }

    public SessionId sessionId(UUID value) {
        return new SessionId(value);
    }

    public RoomId roomId(UUID value) {
        return new RoomId(value);
    }

    public MessageId messageId(UUID value) {
        return new MessageId(value);
    }

    public Seq seq(long value) {
        return new Seq(value);
    }

    public Username username(String value) {
        return new Username(value);
    }

    public DisplayName displayName(String value) {
        return new DisplayName(value);
    }

    public PasswordHash passwordHash(String value) {
        return new PasswordHash(value);
    }

    public ClientMessageId clientMessageId(String value) {
        return new ClientMessageId(value);
    }

    public MessageBody messageBody(String value) {
        return new MessageBody(value);
    }

    public Emoji emoji(String value) {
        return new Emoji(value);
    }

    /// What there is of a message, by the columns that tell.
    public static MessageState messageState(String body, @Nullable Instant editedAt, @Nullable Instant deletedAt) {
        return deletedAt == null
                ? new MessageState.Live(new MessageBody(body), editedAt)
                : new MessageState.Deleted(deletedAt);
    }

    /// A direct room has none.
    public @Nullable RoomName roomName(@Nullable String value) {
        return value == null ? null : new RoomName(value);
    }

    public Topic topic(String value) {
        return new Topic(value);
    }

    public Role role(String value) {
        return Role.valueOf(value.toUpperCase(Locale.ROOT));
    }

    public ServerRole serverRole(String value) {
        return ServerRole.valueOf(value.toUpperCase(Locale.ROOT));
    }

    public RoomKind roomKind(String value) {
        return RoomKind.valueOf(value.toUpperCase(Locale.ROOT));
    }

    /// How a column spells an enum's constant.
    public static String spelled(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }
}
