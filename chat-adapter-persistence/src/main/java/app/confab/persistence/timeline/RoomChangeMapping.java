package app.confab.persistence.timeline;

import static java.util.Objects.requireNonNull;

import app.confab.domain.accounts.Account;
import app.confab.domain.rooms.Room;
import app.confab.domain.rooms.Seq;
import app.confab.domain.timeline.Change;
import app.confab.domain.timeline.TimelineEvent;
import app.confab.domain.timeline.TimelineEvent.MemberJoined;
import app.confab.domain.timeline.TimelineEvent.MemberLeft;
import app.confab.domain.timeline.TimelineEvent.MemberUpdated;
import app.confab.domain.timeline.TimelineEvent.RoomUpdated;
import app.confab.persistence.kernel.Values;
import org.mapstruct.Mapper;
import org.mapstruct.Mapping;
import org.mapstruct.ReportingPolicy;
import org.mapstruct.factory.Mappers;

@Mapper(uses = Values.class, unmappedTargetPolicy = ReportingPolicy.ERROR)
interface RoomChangeMapping {
    RoomChangeMapping INSTANCE = Mappers.getMapper(RoomChangeMapping.class);

    default TimelineEvent event(Change change, RoomChangeRow row) {
        var room = change.room();
        var at = change.at();
        var seq = new Seq(requireNonNull(row.seq()));
        return switch (requireNonNull(row.type())) {
            case "member.joined" -> new MemberJoined(room, seq, at, account(row));
            case "member.left" -> new MemberLeft(room, seq, at, account(row));
            case "member.updated" ->
                new MemberUpdated(room, seq, at, account(row), new Values().role(requireNonNull(row.role())));
            case "room.updated" -> new RoomUpdated(room, seq, at, room(row));
            default -> throw new IllegalStateException("a change led to " + row.type());
        };
    }

    @Mapping(target = "id", source = "accountId")
    @Mapping(target = "createdAt", source = "accountCreatedAt")
    Account account(RoomChangeRow row);

    @Mapping(target = "id", source = "roomId")
    @Mapping(target = "kind", source = "roomKind")
    @Mapping(target = "name", source = "roomName")
    @Mapping(target = "createdAt", source = "roomCreatedAt")
    @Mapping(target = "lastSeq", source = "seq")
    Room room(RoomChangeRow row);
}
