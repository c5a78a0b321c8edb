package app.confab.wire.messages;

import app.confab.domain.accounts.Profile;
import app.confab.domain.messages.Message;
import app.confab.domain.messages.MessageState;
import app.confab.domain.messages.MessageState.Deleted;
import app.confab.domain.messages.MessageState.Live;
import app.confab.domain.messages.MessageView;
import app.confab.domain.messages.ReactionTally;
import app.confab.wire.accounts.AuthorJson;
import app.confab.wire.kernel.Mapping;
import app.confab.wire.kernel.WireFormat;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.mapstruct.Context;
import org.mapstruct.Mapper;
import org.mapstruct.Named;
import org.mapstruct.factory.Mappers;

@Mapper(config = Mapping.class)
interface MessageMapping {
    MessageMapping INSTANCE = Mappers.getMapper(MessageMapping.class);
    WireFormat FORMAT = new WireFormat();

    @org.mapstruct.Mapping(target = ".", source = "message")
    @org.mapstruct.Mapping(target = "roomId", source = "message.room")
    @org.mapstruct.Mapping(target = "body", source = "message.state", qualifiedByName = "beginning")
    @org.mapstruct.Mapping(target = "editedAt", source = "message.state", qualifiedByName = "editedAt")
    @org.mapstruct.Mapping(target = "deletedAt", source = "message.state", qualifiedByName = "deletedAt")
    MessageJson message(MessageView view, @Context int longest);

    @org.mapstruct.Mapping(target = "roomId", source = "room")
    @org.mapstruct.Mapping(target = "body", source = "state", qualifiedByName = "body")
    @org.mapstruct.Mapping(target = "editedAt", source = "state", qualifiedByName = "editedAt")
    @org.mapstruct.Mapping(target = "deletedAt", source = "state", qualifiedByName = "deletedAt")
    @org.mapstruct.Mapping(target = "reactions", ignore = true)
    MessageJson inEvent(Message message);

    ReactionJson reaction(ReactionTally tally);

    default AuthorJson author(Profile profile) {
        return AuthorJson.of(profile);
    }

    @Named("body")
    default String body(MessageState state) {
        return switch (state) {
            case Live live -> live.body().value();
            case Deleted _ -> "";
        };
    }

    @Named("beginning")
    default String beginning(MessageState state, @Context int longest) {
        var body = body(state);
        return body.codePointCount(0, body.length()) <= longest
                ? body
                : body.substring(0, body.offsetByCodePoints(0, longest));
    }

    @Named("editedAt")
    default @Nullable String editedAt(MessageState state) {
        return state instanceof Live live ? time(live.editedAt()) : null;
    }

    @Named("deletedAt")
    default @Nullable String deletedAt(MessageState state) {
        return state instanceof Deleted deleted ? time(deleted.at()) : null;
    }

    private static @Nullable String time(@Nullable Instant time) {
        return time == null ? null : FORMAT.time(time);
    }
}
