package app.confab.persistence.messages;

import app.confab.domain.accounts.Profile;
import app.confab.domain.messages.Message;
import app.confab.persistence.kernel.Values;
import org.mapstruct.Mapper;
import org.mapstruct.Mapping;
import org.mapstruct.ReportingPolicy;
import org.mapstruct.factory.Mappers;

@Mapper(uses = Values.class, unmappedTargetPolicy = ReportingPolicy.ERROR)
interface MessageMapping {
    MessageMapping INSTANCE = Mappers.getMapper(MessageMapping.class);

    @Mapping(target = "room", source = "roomId")
    @Mapping(target = "author", source = "row")
    Message message(MessageRow row);

    @Mapping(target = "id", source = "authorId")
    @Mapping(target = "username", source = "authorUsername")
    @Mapping(target = "displayName", source = "authorDisplayName")
    Profile author(MessageRow row);

    @Mapping(target = "room", source = "roomId")
    @Mapping(target = "author", source = "row")
    Message message(PageRow row);

    @Mapping(target = "id", source = "authorId")
    @Mapping(target = "username", source = "authorUsername")
    @Mapping(target = "displayName", source = "authorDisplayName")
    Profile author(PageRow row);
}
