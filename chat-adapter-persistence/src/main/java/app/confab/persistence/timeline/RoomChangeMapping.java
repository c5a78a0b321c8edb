package app.confab.persistence.timeline;

import static java.util.Objects.requireNonNull;

import app.confab.domain.accounts.Account;
import app.confab.domain.rooms.Seq;
import app.confab.domain.timeline.Change;
import app.confab.domain.timeline.TimelineEvent;
import app.confab.domain.timeline.TimelineEvent.MemberJoined;
import app.confab.domain.timeline.TimelineEvent.MemberLeft;
import app.confab.domain.timeline.TimelineEvent.MemberUpdated;
import app.confab.persistence.kernel.Values;
import org.mapstruct.Mapper;
import org.mapstruct.Mapping;
import org.mapstruct.ReportingPolicy;
import org.mapstruct.factory.Mappers;

@Mapper(uses = Values.class, unmappedTargetPolicy = ReportingPolicy.ERROR)
interface RoomChangeMapping {
    RoomChangeMapping INSTANCE = Mappers.getMapper(RoomChangeMapping.class);

    default TimelineEvent event(Change change, RoomChangeRow row) {
        var seq = new Seq(requireNonNull(row.seq()));
        var user = account(row);
        return switch (requireNonNull(row.type())) {
            case "member.joined" -> new MemberJoined(change.room(), seq, change.at(), user);
            case "member.left" -> new MemberLeft(change.room(), seq, change.at(), user);
            case "member.updated" ->
                new MemberUpdated(change.room(), seq, change.at(), user, new Values().role(requireNonNull(row.role())));
            default -> throw new IllegalStateException("a change led to " + row.type());
        };
    }

    @Mapping(target = "id", source = "accountId")
    @Mapping(target = "createdAt", source = "accountCreatedAt")
    Account account(RoomChangeRow row);
}
