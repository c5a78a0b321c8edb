package app.confab.wire.messages;

import app.confab.domain.accounts.Profile;
import app.confab.domain.messages.Message;
import app.confab.wire.accounts.AuthorJson;
import app.confab.wire.kernel.Mapping;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mapstruct.Mapper;
import org.mapstruct.factory.Mappers;

@Mapper(config = Mapping.class)
interface MessageMapping {
    MessageMapping INSTANCE = Mappers.getMapper(MessageMapping.class);

    @org.mapstruct.Mapping(target = "roomId", source = "message.room")
    MessageJson message(Message message, @Nullable List<ReactionJson> reactions);

    @org.mapstruct.Mapping(target = "roomId", source = "message.room")
    @org.mapstruct.Mapping(target = "body", source = "beginning")
    MessageJson preview(Message message, String beginning, @Nullable List<ReactionJson> reactions);

    default AuthorJson author(Profile profile) {
        return AuthorJson.of(profile);
    }
}
