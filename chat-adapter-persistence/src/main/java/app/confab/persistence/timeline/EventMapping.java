package app.confab.persistence.timeline;

import app.confab.domain.accounts.Account;
import app.confab.domain.rooms.Room;
import app.confab.domain.timeline.TimelineEvent;
import app.confab.domain.timeline.TimelineEvent.MemberJoined;
import app.confab.domain.timeline.TimelineEvent.MemberLeft;
import app.confab.domain.timeline.TimelineEvent.MemberUpdated;
import app.confab.domain.timeline.TimelineEvent.MessageDeleted;
import app.confab.domain.timeline.TimelineEvent.MessageEdited;
import app.confab.domain.timeline.TimelineEvent.MessagePosted;
import app.confab.domain.timeline.TimelineEvent.ReactionAdded;
import app.confab.domain.timeline.TimelineEvent.ReactionRemoved;
import app.confab.domain.timeline.TimelineEvent.RoomUpdated;
import app.confab.domain.timeline.TimelineEvent.Unknown;
import app.confab.persistence.kernel.Values;
import java.util.Objects;
import org.mapstruct.Mapper;
import org.mapstruct.Mapping;
import org.mapstruct.ReportingPolicy;
import org.mapstruct.factory.Mappers;

@Mapper(uses = Values.class, unmappedTargetPolicy = ReportingPolicy.ERROR)
interface EventMapping {
    EventMapping INSTANCE = Mappers.getMapper(EventMapping.class);

    default TimelineEvent event(EventRow row) {
        return switch (Objects.requireNonNull(row.type())) {
            case "message.posted" -> posted(row);
            case "message.edited" -> edited(row);
            case "message.deleted" -> deleted(row);
            case "reaction.added" -> reactionAdded(row);
            case "reaction.removed" -> reactionRemoved(row);
            case "member.joined" -> joined(row);
            case "member.left" -> left(row);
            case "member.updated" -> updated(row);
            case "room.updated" -> roomUpdated(row);
            default -> unknown(row);
        };
    }

    @Mapping(target = "room", source = "roomId")
    @Mapping(target = "message", expression = "java(row.message())")
    MessagePosted posted(EventRow row);

    @Mapping(target = "room", source = "roomId")
    @Mapping(target = "message", expression = "java(row.message())")
    MessageEdited edited(EventRow row);

    @Mapping(target = "room", source = "roomId")
    @Mapping(target = "message", source = "subjectId")
    MessageDeleted deleted(EventRow row);

    @Mapping(target = "room", source = "roomId")
    @Mapping(target = "message", source = "subjectId")
    @Mapping(target = "user", source = "accountId")
    ReactionAdded reactionAdded(EventRow row);

    @Mapping(target = "room", source = "roomId")
    @Mapping(target = "message", source = "subjectId")
    @Mapping(target = "user", source = "accountId")
    ReactionRemoved reactionRemoved(EventRow row);

    @Mapping(target = "room", source = "roomId")
    @Mapping(target = "user", source = "row")
    MemberJoined joined(EventRow row);

    @Mapping(target = "room", source = "roomId")
    @Mapping(target = "user", source = "row")
    MemberLeft left(EventRow row);

    @Mapping(target = "room", source = "roomId")
    @Mapping(target = "user", source = "row")
    MemberUpdated updated(EventRow row);

    @Mapping(target = "room", source = "roomId")
    @Mapping(target = "present", source = "row")
    RoomUpdated roomUpdated(EventRow row);

    @Mapping(target = "room", source = "roomId")
    @Mapping(target = "details", defaultValue = "{}")
    Unknown unknown(EventRow row);

    @Mapping(target = "id", source = "accountId")
    @Mapping(target = "createdAt", source = "accountCreatedAt")
    Account account(EventRow row);

    @Mapping(target = "id", source = "roomId")
    @Mapping(target = "createdAt", source = "roomCreatedAt")
    Room room(EventRow row);
}
