package app.confab.wire.timeline;

import app.confab.domain.accounts.Account;
import app.confab.domain.accounts.AccountId;
import app.confab.domain.messages.Emoji;
import app.confab.domain.messages.Message;
import app.confab.domain.messages.MessageId;
import app.confab.domain.rooms.Role;
import app.confab.domain.rooms.Room;
import app.confab.wire.accounts.UserJson;
import app.confab.wire.kernel.WireFormat;
import app.confab.wire.messages.MessageJson;
import app.confab.wire.rooms.RoomJson;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/// What an event of one type has that those of other types have not.
record EventDetails(
        @Nullable MessageJson message,
        @Nullable String messageId,
        @Nullable String emoji,
        @Nullable String userId,
        @Nullable UserJson user,
        @Nullable String role,
        @Nullable RoomJson room,
        Map<String, Object> more) {
    private static final WireFormat FORMAT = new WireFormat();

    static EventDetails message(Message message) {
        return new EventDetails(MessageJson.inEvent(message), null, null, null, null, null, null, Map.of());
    }

    static EventDetails messageId(MessageId message) {
        return new EventDetails(null, FORMAT.id(message), null, null, null, null, null, Map.of());
    }

    static EventDetails reaction(MessageId message, Emoji emoji, AccountId user) {
        return new EventDetails(
                null, FORMAT.id(message), FORMAT.text(emoji), FORMAT.id(user), null, null, null, Map.of());
    }

    static EventDetails user(Account user) {
        return new EventDetails(null, null, null, null, UserJson.of(user), null, null, Map.of());
    }

    static EventDetails role(Account user, Role role) {
        return new EventDetails(null, null, null, null, UserJson.of(user), FORMAT.word(role), null, Map.of());
    }

    static EventDetails room(Room room) {
        return new EventDetails(null, null, null, null, null, null, RoomJson.of(room), Map.of());
    }

    static EventDetails stored(String json) {
        var more = JsonMapper.shared().readValue(json, new TypeReference<Map<String, Object>>() {});
        return new EventDetails(null, null, null, null, null, null, null, more);
    }
}
