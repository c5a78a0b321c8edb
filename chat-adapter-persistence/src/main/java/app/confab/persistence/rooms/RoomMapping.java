package app.confab.persistence.rooms;

import app.confab.application.rooms.Membership;
import app.confab.application.rooms.RoomView;
import app.confab.domain.accounts.Account;
import app.confab.domain.messages.MessageView;
import app.confab.domain.rooms.Member;
import app.confab.domain.rooms.Room;
import app.confab.persistence.kernel.TextTable;
import app.confab.persistence.kernel.Values;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mapstruct.Mapper;
import org.mapstruct.Mapping;
import org.mapstruct.Named;
import org.mapstruct.ReportingPolicy;
import org.mapstruct.factory.Mappers;

@Mapper(uses = Values.class, unmappedTargetPolicy = ReportingPolicy.ERROR)
interface RoomMapping {
    RoomMapping INSTANCE = Mappers.getMapper(RoomMapping.class);

    Room room(RoomRow row);

    @Mapping(target = "account", source = "row")
    Member member(MemberRow row);

    @Mapping(target = "id", source = "accountId")
    @Mapping(target = "createdAt", source = "accountCreatedAt")
    Account account(MemberRow row);

    @Mapping(target = "room", source = "roomId")
    @Mapping(target = "joined", source = "joinedSeq")
    Membership membership(MembershipRow row);

    @Mapping(target = "room", source = "row")
    @Mapping(target = "lastMessage", source = "row", qualifiedByName = "newest")
    RoomView view(RoomViewRow row);

    @Mapping(target = "id", source = "roomId")
    Room room(RoomViewRow row);

    @Named("newest")
    default @Nullable MessageView newest(RoomViewRow row) {
        return row.hasMessage() ? row.view() : null;
    }

    default List<Member> people(TextTable people) {
        return people.rows().stream().map(this::person).toList();
    }

    private Member person(List<String> columns) {
        return member(new MemberRow(
                UUID.fromString(columns.get(0)),
                columns.get(1),
                columns.get(2),
                millis(columns.get(4)),
                columns.get(3),
                millis(columns.get(5)),
                0));
    }

    private static Instant millis(String text) {
        return Instant.ofEpochMilli(Long.parseLong(text));
    }
}
