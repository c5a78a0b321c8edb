package app.confab.wire.kernel;

import app.confab.domain.accounts.AccountId;
import app.confab.domain.accounts.DisplayName;
import app.confab.domain.accounts.ServerRole;
import app.confab.domain.accounts.Username;
import app.confab.domain.administration.ServerName;
import app.confab.domain.messages.ClientMessageId;
import app.confab.domain.messages.Emoji;
import app.confab.domain.messages.MessageBody;
import app.confab.domain.messages.MessageId;
import app.confab.domain.registration.Invite;
import app.confab.domain.registration.InviteId;
import app.confab.domain.registration.InviteNote;
import app.confab.domain.registration.RegistrationMode;
import app.confab.domain.rooms.Role;
import app.confab.domain.rooms.RoomId;
import app.confab.domain.rooms.RoomKind;
import app.confab.domain.rooms.RoomName;
import app.confab.domain.rooms.Seq;
import app.confab.domain.rooms.Topic;
import app.confab.domain.sessions.Device;
import app.confab.domain.sessions.SessionId;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;

/// How the values of the domain are written in JSON. Used by the mappings of every feature.
public final class WireFormat {
    private static final DateTimeFormatter RFC_3339 =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSS'Z'").withZone(ZoneOffset.UTC);

    /// RFC 3339 in UTC, always with three digits of a second.
    public String time(Instant instant) {
        return RFC_3339.format(instant);
    }

    public String id(AccountId id) {
        return id.value().toString();
    }

    public String id(RoomId id) {
        return id.value().toString();
    }

    public String id(MessageId id) {
        return id.value().toString();
    }

    public String id(SessionId id) {
        return id.value().toString();
    }

    public String text(Device device) {
        return device.label();
    }

    public long seq(Seq seq) {
        return seq.value();
    }

    public String text(Username name) {
        return name.value();
    }

    public String text(DisplayName name) {
        return name.value();
    }

    public String text(RoomName name) {
        return name.value();
    }

    public String text(Topic topic) {
        return topic.value();
    }

    public String text(MessageBody body) {
        return body.value();
    }

    public String text(Emoji emoji) {
        return emoji.value();
    }

    public String text(ClientMessageId id) {
        return id.value();
    }

    public String id(InviteId id) {
        return id.value().toString();
    }

    public String text(InviteNote note) {
        return note.value();
    }

    public String text(ServerName name) {
        return name.value();
    }

    public String word(RegistrationMode mode) {
        return switch (mode) {
            case OPEN -> "open";
            case INVITE -> "invite";
            case CLOSED -> "closed";
        };
    }

    public String word(Invite.State state) {
        return switch (state) {
            case GOOD -> "good";
            case SPENT -> "spent";
            case EXPIRED -> "expired";
            case REVOKED -> "revoked";
        };
    }

    public String word(RoomKind kind) {
        return switch (kind) {
            case PUBLIC -> "public";
            case PRIVATE -> "private";
            case DIRECT -> "direct";
        };
    }

    public String word(ServerRole role) {
        return switch (role) {
            case ADMIN -> "admin";
            case MEMBER -> "member";
        };
    }

    public String word(Role role) {
        return switch (role) {
            case OWNER -> "owner";
            case MODERATOR -> "moderator";
            case MEMBER -> "member";
        };
    }
}
