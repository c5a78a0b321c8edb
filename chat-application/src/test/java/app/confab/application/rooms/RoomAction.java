package app.confab.application.rooms;

import app.confab.application.kernel.Page;
import app.confab.application.messages.EditMessage;
import app.confab.application.messages.PostMessage;
import app.confab.application.messages.ReactToMessage;
import app.confab.application.world.Scene;
import app.confab.domain.accounts.Account;
import app.confab.domain.messages.ClientMessageId;
import app.confab.domain.messages.Message;
import app.confab.domain.messages.MessageBody;
import app.confab.domain.messages.MessageId;
import app.confab.domain.rooms.Role;
import app.confab.domain.rooms.RoomName;
import app.confab.domain.rooms.Seq;
import app.confab.domain.rooms.Topic;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// What somebody may want to do in a room: the rows of the table of rights.
enum RoomAction {
    SEE_ROOM(cell -> cell.use().directory.room(cell.caller(), cell.room())),
    SEE_MEMBERS(cell -> cell.use().directory.members(cell.caller(), cell.room(), new Page.Request(null, 10))),
    READ_MESSAGES(cell -> cell.use().history.before(cell.caller(), cell.room(), null, 10)),
    READ_EVENTS(cell -> cell.use().events.after(cell.caller(), cell.room(), Seq.START, 10)),
    JOIN(cell -> put(cell, cell.actor(), null)),
    LEAVE(cell -> cell.use().leaveRoom.leave(cell.caller(), cell.room())),
    MARK_READ(cell -> cell.use().markRead.read(cell.caller(), cell.room(), new Seq(2))),
    MARK_UNREAD(cell -> cell.use().markRead.unread(cell.caller(), cell.room(), new Seq(2))),
    POST(cell -> post(cell, null)),
    ANSWER(cell -> post(cell, cell.anothers().id())),
    REACT(cell -> cell.use().reactToMessage.add(cell.caller(), reaction(cell, cell.own()))),
    UNREACT(cell -> cell.use().reactToMessage.remove(cell.caller(), reaction(cell, cell.anothers()))),
    EDIT_OWN(cell -> edit(cell, cell.own())),
    DELETE_OWN(cell -> cell.use()
            .deleteMessage
            .delete(cell.caller(), cell.room(), cell.own().id())),
    EDIT_ANOTHERS(cell -> edit(cell, cell.anothers())),
    DELETE_ANOTHERS(cell -> cell.use()
            .deleteMessage
            .delete(cell.caller(), cell.room(), cell.anothers().id())),
    ADD(cell -> put(cell, cell.scene().person("newcomer"), null)),
    ADD_A_MODERATOR(cell -> put(cell, cell.scene().person("newcomer"), Role.MODERATOR)),
    ADD_AN_OWNER(cell -> put(cell, cell.scene().person("newcomer"), Role.OWNER)),
    RENAME(cell -> describe(cell, new DescribeRoom.Description(new RoomName("Wheels"), null))),
    CHANGE_TOPIC(cell -> describe(cell, new DescribeRoom.Description(null, new Topic("cogs")))),
    REMOVE_A_MEMBER(cell -> remove(cell, cell.member())),
    REMOVE_A_MODERATOR(cell -> remove(cell, cell.moderator())),
    REMOVE_AN_OWNER(cell -> remove(cell, cell.owner())),
    MAKE_A_MODERATOR(cell -> put(cell, cell.member(), Role.MODERATOR)),
    MAKE_AN_OWNER(cell -> put(cell, cell.member(), Role.OWNER)),
    UNMAKE_A_MODERATOR(cell -> put(cell, cell.moderator(), Role.MEMBER)),
    UNMAKE_AN_OWNER(cell -> put(cell, cell.owner(), Role.MEMBER)),
    MAKE_ONESELF_AN_OWNER(cell -> put(cell, cell.actor(), Role.OWNER));

    private final Consumer<RightsCell> doing;

    RoomAction(Consumer<RightsCell> doing) {
        this.doing = doing;
    }

    void in(RightsCell cell) {
        doing.accept(cell);
    }

    /// Whether only the log can tell that it must be refused: who was once in a room stands there alone.
    boolean isForTheLogToRefuse() {
        return this == LEAVE;
    }

    private static void put(RightsCell cell, Account account, @Nullable Role role) {
        cell.use().putMember.put(cell.caller(), new PutMember.Wish(cell.room(), account.id(), role));
    }

    private static void remove(RightsCell cell, Account account) {
        cell.use().removeMember.remove(cell.caller(), cell.room(), account.id());
    }

    private static void describe(RightsCell cell, DescribeRoom.Description description) {
        cell.use().describeRoom.describe(cell.caller(), cell.room(), description);
    }

    private static void post(RightsCell cell, @Nullable MessageId replyTo) {
        var draft = new PostMessage.Draft(cell.room(), new ClientMessageId("m1"), new MessageBody("hello"), replyTo);
        Scene.result(cell.use().postMessage.post(cell.caller(), draft));
    }

    private static void edit(RightsCell cell, Message message) {
        var correction = new EditMessage.Correction(cell.room(), message.id(), new MessageBody("edited"));
        cell.use().editMessage.edit(cell.caller(), correction);
    }

    private static ReactToMessage.Reaction reaction(RightsCell cell, Message message) {
        return new ReactToMessage.Reaction(cell.room(), message.id(), RightsCell.THUMB);
    }
}
