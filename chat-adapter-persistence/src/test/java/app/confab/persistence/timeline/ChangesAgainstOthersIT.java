package app.confab.persistence.timeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.confab.application.timeline.RoomLog.Appended;
import app.confab.application.world.Scene;
import app.confab.domain.accounts.Account;
import app.confab.domain.messages.Message;
import app.confab.domain.refusals.Refusal;
import app.confab.domain.rooms.Role;
import app.confab.domain.rooms.RoomId;
import app.confab.domain.timeline.Change;
import app.confab.persistence.PersistentStores;
import java.sql.SQLException;
import java.util.concurrent.CompletionStage;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// A change that waited for another node's is judged by what that one has left.
class ChangesAgainstOthersIT {
    private static PersistentStores persistent;

    private Scene scene;
    private Account ada;
    private Account grace;
    private RoomId room;
    private Message message;

    @BeforeAll
    static void open() {
        persistent = PersistentStores.open();
    }

    @AfterAll
    static void close() {
        persistent.close();
    }

    @BeforeEach
    void setScene() {
        scene = new Scene(persistent.stores());
        ada = scene.person("ada");
        grace = scene.person("grace");
        room = scene.roomOf(ada, grace);
        message = scene.post(room, grace, "hello");
    }

    @Test
    void anEditThatWaitedForTheDeletionIsAConflict() throws SQLException {
        var edit = afterDeletion(scene.editing(message, grace, "never mind"));

        assertThatThrownBy(() -> Scene.result(edit)).isInstanceOf(Refusal.Conflict.class);
    }

    @Test
    void anAnswerThatWaitedForTheDeletionIsAConflict() throws SQLException {
        var answer = afterDeletion(scene.answering(room, ada, message.id(), "hi"));

        assertThatThrownBy(() -> Scene.result(answer)).isInstanceOf(Refusal.Conflict.class);
        assertThat(scene.events(room)).hasSize(4);
    }

    @Test
    void aReactionThatWaitedForTheDeletionIsAConflict() throws SQLException {
        var reaction = afterDeletion(scene.reacting(message, ada, "🚀"));

        assertThatThrownBy(() -> Scene.result(reaction)).isInstanceOf(Refusal.Conflict.class);
        assertThat(scene.seen(message, ada).reactions()).isEmpty();
    }

    @Test
    void aDeletionThatWaitedForAnotherIsNothing() throws SQLException {
        var deletion = afterDeletion(scene.deleting(message, ada));

        assertThat(Scene.result(deletion).events()).isEmpty();
        assertThat(scene.events(room)).hasSize(4);
    }

    @Test
    void aModeratorWhoWaitedWhileBeingDemotedDeletesNothing() throws SQLException {
        var linus = scene.person("linus");
        scene.append(scene.joining(room, linus));
        scene.make(room, linus, Role.MODERATOR, ada);
        try (var other = new OtherSession(persistent)) {
            other.lock(room);
            other.changeRoom("role", room, linus, ada, "member");
            var deletion = persistent.stores().log().submit(scene.deleting(message, linus));
            other.awaitSomebodyWaiting();
            other.commit();

            assertThatThrownBy(() -> Scene.result(deletion)).isInstanceOf(Refusal.Forbidden.class);
        }
        assertThat(scene.seen(message, ada).message().isDeleted()).isFalse();
    }

    @Test
    void whoeverWaitedWhileBeingPutOutOfAPrivateRoomFindsItNoMore() throws SQLException {
        var hidden = scene.privateRoomOf(ada, grace);
        try (var other = new OtherSession(persistent)) {
            other.lock(hidden);
            other.changeRoom("remove", hidden, grace, ada, null);
            var post = persistent.stores().log().submit(scene.posting(hidden, grace, "still here?"));
            other.awaitSomebodyWaiting();
            other.commit();

            assertThatThrownBy(() -> Scene.result(post)).isInstanceOf(Refusal.NotFound.class);
        }
    }

    private CompletionStage<Appended> afterDeletion(Change change) throws SQLException {
        try (var other = new OtherSession(persistent)) {
            other.lock(room);
            other.delete(message);
            var ticket = persistent.stores().log().submit(change);
            other.awaitSomebodyWaiting();
            other.commit();
            return ticket;
        }
    }
}
