package app.confab.persistence.rooms;

import app.confab.application.rooms.RoomView;
import app.confab.domain.accounts.Account;
import app.confab.domain.accounts.Profile;
import app.confab.domain.messages.Message;
import app.confab.domain.rooms.Member;
import app.confab.domain.rooms.Room;
import app.confab.persistence.kernel.Values;
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

    @Mapping(target = "room", source = "row")
    @Mapping(target = "lastMessage", source = "row", qualifiedByName = "newest")
    RoomView view(RoomViewRow row);

    Room room(RoomViewRow row);

    @Named("newest")
    default @Nullable Message newest(RoomViewRow row) {
        return row.messageSeq() == null ? null : message(row);
    }

    @Named("present")
    @Mapping(target = "id", source = "messageId")
    @Mapping(target = "room", source = "id")
    @Mapping(target = "seq", source = "messageSeq")
    @Mapping(target = "author", source = "row")
    @Mapping(target = "createdAt", source = "postedAt")
    Message message(RoomViewRow row);

    @Mapping(target = "id", source = "authorId")
    @Mapping(target = "username", source = "authorUsername")
    @Mapping(target = "displayName", source = "authorDisplayName")
    Profile author(RoomViewRow row);
}
