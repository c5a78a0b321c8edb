package app.confab.persistence.kernel;

import static java.util.Objects.requireNonNull;

import app.confab.domain.accounts.AccountId;
import app.confab.domain.accounts.DisplayName;
import app.confab.domain.accounts.Profile;
import app.confab.domain.accounts.Username;
import app.confab.domain.messages.ClientMessageId;
import app.confab.domain.messages.Message;
import app.confab.domain.messages.MessageId;
import app.confab.domain.rooms.RoomId;
import app.confab.domain.rooms.Seq;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// The columns of a message, with its author as they are called now, in whatever row they stand. All but the room's are
/// null in a row without a message.
public interface MessageColumns {

    /// What statements select, of the tables `message` and `author`; the room's id they add themselves.
    String SELECTED = """
             message.id as message_id, message.seq as message_seq, message.author_id,
            author.username as author_username, author.display_name as author_display_name,
            message.client_message_id, message.body, message.created_at as posted_at,
            message.edited_at, message.deleted_at, message.reply_to
            """;

    UUID roomId();

    @Nullable UUID messageId();

    @Nullable Long messageSeq();

    @Nullable UUID authorId();

    @Nullable String authorUsername();

    @Nullable String authorDisplayName();

    @Nullable String clientMessageId();

    @Nullable String body();

    @Nullable Instant postedAt();

    @Nullable Instant editedAt();

    @Nullable Instant deletedAt();

    @Nullable UUID replyTo();

    default boolean hasMessage() {
        return messageId() != null;
    }

    /// The message of a row that has one.
    default Message message() {
        var author = new Profile(
                new AccountId(requireNonNull(authorId())),
                new Username(requireNonNull(authorUsername())),
                new DisplayName(requireNonNull(authorDisplayName())));
        return new Message(
                new MessageId(requireNonNull(messageId())),
                new RoomId(roomId()),
                new Seq(requireNonNull(messageSeq())),
                author,
                new ClientMessageId(requireNonNull(clientMessageId())),
                Values.messageState(requireNonNull(body()), editedAt(), deletedAt()),
                requireNonNull(postedAt()),
                replyTo() == null ? null : new MessageId(requireNonNull(replyTo())));
    }
}
