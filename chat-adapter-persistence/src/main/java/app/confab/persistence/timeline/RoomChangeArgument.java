package app.confab.persistence.timeline;

import app.confab.domain.accounts.AccountId;
import app.confab.domain.rooms.Role;
import app.confab.domain.timeline.Change;
import app.confab.persistence.kernel.Values;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// A change of a room as `change_rooms` takes it.
///
/// @param account whom it is about
/// @param doer who wants it
/// @param people those of a direct room, as an array in its textual form
record RoomChangeArgument(
        String kind,
        UUID account,
        UUID doer,
        @Nullable String role,
        @Nullable String roomKind,
        @Nullable String roomName,
        @Nullable String topic,
        @Nullable String people) {

    static RoomChangeArgument of(Change.OfRoom change) {
        return switch (change) {
            case Change.CreateRoom create -> creating(create);
            case Change.OpenDirect open -> opening(open);
            case Change.Join join -> about("join", join.account(), null, join.account());
            case Change.Add add -> about("add", add.account(), add.role(), add.by());
            case Change.ChangeRole role -> about("role", role.account(), role.role(), role.by());
            case Change.Leave leave -> about("leave", leave.account(), null, leave.account());
            case Change.Remove remove -> about("remove", remove.account(), null, remove.by());
            case Change.Describe describe -> describing(describe);
        };
    }

    private static RoomChangeArgument about(String kind, AccountId account, @Nullable Role role, AccountId doer) {
        var spelled = role == null ? null : Values.spelled(role);
        return new RoomChangeArgument(kind, account.value(), doer.value(), spelled, null, null, null, null);
    }

    private static RoomChangeArgument creating(Change.CreateRoom create) {
        var creator = create.creator().value();
        return new RoomChangeArgument(
                "create",
                creator,
                creator,
                null,
                Values.spelled(create.kind()),
                create.name().value(),
                create.topic().value(),
                null);
    }

    private static RoomChangeArgument opening(Change.OpenDirect open) {
        var opener = open.opener().value();
        var people = open.people().people().stream()
                .map(person -> person.value().toString())
                .collect(Collectors.joining(",", "{", "}"));
        return new RoomChangeArgument("open", opener, opener, null, null, null, null, people);
    }

    private static RoomChangeArgument describing(Change.Describe describe) {
        var by = describe.by().value();
        var name = describe.name() == null ? null : describe.name().value();
        var topic = describe.topic() == null ? null : describe.topic().value();
        return new RoomChangeArgument("describe", by, by, null, null, name, topic, null);
    }
}
