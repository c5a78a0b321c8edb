package app.confab.persistence.timeline;

import app.confab.domain.accounts.Account;
import app.confab.domain.accounts.Profile;
import app.confab.domain.messages.Message;
import app.confab.domain.timeline.TimelineEvent;
import app.confab.domain.timeline.TimelineEvent.MemberJoined;
import app.confab.domain.timeline.TimelineEvent.MemberLeft;
import app.confab.domain.timeline.TimelineEvent.MemberUpdated;
import app.confab.domain.timeline.TimelineEvent.MessagePosted;
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
            case "member.joined" -> joined(row);
            case "member.left" -> left(row);
            case "member.updated" -> updated(row);
            default -> throw new IllegalStateException("an event of unknown type " + row.type());
        };
    }

    @Mapping(target = "room", source = "roomId")
    @Mapping(target = "message", source = "row")
    MessagePosted posted(EventRow row);

    @Mapping(target = "room", source = "roomId")
    @Mapping(target = "user", source = "row")
    MemberJoined joined(EventRow row);

    @Mapping(target = "room", source = "roomId")
    @Mapping(target = "user", source = "row")
    MemberLeft left(EventRow row);

    @Mapping(target = "room", source = "roomId")
    @Mapping(target = "user", source = "row")
    MemberUpdated updated(EventRow row);

    @Mapping(target = "id", source = "messageId")
    @Mapping(target = "room", source = "roomId")
    @Mapping(target = "author", source = "row")
    @Mapping(target = "createdAt", source = "postedAt")
    Message message(EventRow row);

    @Mapping(target = "id", source = "accountId")
    Profile profile(EventRow row);

    @Mapping(target = "id", source = "accountId")
    @Mapping(target = "createdAt", source = "accountCreatedAt")
    Account account(EventRow row);
}
