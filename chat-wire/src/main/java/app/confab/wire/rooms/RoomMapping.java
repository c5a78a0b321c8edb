package app.confab.wire.rooms;

import app.confab.application.rooms.RoomView;
import app.confab.domain.accounts.Account;
import app.confab.domain.messages.MessageView;
import app.confab.domain.rooms.Member;
import app.confab.domain.rooms.Room;
import app.confab.wire.accounts.UserJson;
import app.confab.wire.kernel.Mapping;
import app.confab.wire.messages.MessageJson;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mapstruct.Mapper;
import org.mapstruct.Named;
import org.mapstruct.factory.Mappers;

@Mapper(config = Mapping.class)
interface RoomMapping {
    RoomMapping INSTANCE = Mappers.getMapper(RoomMapping.class);

    RoomJson room(Room room);

    @org.mapstruct.Mapping(target = ".", source = "room")
    @org.mapstruct.Mapping(target = "members", source = "people", qualifiedByName = "directMembers")
    RoomViewJson view(RoomView view);

    @org.mapstruct.Mapping(target = "user", source = "account")
    MemberJson member(Member member);

    default UserJson user(Account account) {
        return UserJson.of(account);
    }

    default @Nullable MessageJson preview(@Nullable MessageView message) {
        return message == null ? null : MessageJson.previewOf(message);
    }

    @Named("directMembers")
    default @Nullable List<MemberJson> directMembers(List<Member> people) {
        return people.isEmpty() ? null : people.stream().map(this::member).toList();
    }
}
