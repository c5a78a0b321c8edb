package app.confab.application.messages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.confab.application.messages.PostMessage.Draft;
import app.confab.application.messages.PostMessage.Posted;
import app.confab.application.rooms.Standings;
import app.confab.application.timeline.InMemoryRoomLog;
import app.confab.application.timeline.RoomLog;
import app.confab.application.world.InMemoryWorld;
import app.confab.application.world.Scene;
import app.confab.application.world.Stores;
import app.confab.domain.accounts.Account;
import app.confab.domain.messages.ClientMessageId;
import app.confab.domain.messages.Message;
import app.confab.domain.messages.MessageBody;
import app.confab.domain.messages.MessageState;
import app.confab.domain.refusals.Refusal;
import app.confab.domain.rooms.RoomId;
import app.confab.domain.rooms.Seq;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PostMessageTest {
    private final InMemoryWorld world = new InMemoryWorld();
    private final Stores stores = Stores.inMemory(world, Runnable::run);
    private final Scene scene = new Scene(stores);
    private final Account ada = scene.person("ada");
    private final Account grace = scene.person("grace");
    private final RoomId room = scene.roomOf(ada, grace);
    private final Standings standings = new Standings(stores.rooms(), scene.stamps());
    private final PostMessage postMessage = new PostMessage(stores.log(), stores.messages(), standings, scene.stamps());

    @Test
    void aPostedMessageIsOnTheTimeline() {
        var posted = post(grace, "m1", "hello");

        assertThat(posted.duplicate()).isFalse();
        var message = posted.message();
        assertThat(message)
                .isEqualTo(new Message(
                        message.id(),
                        room,
                        new Seq(3),
                        grace.profile(),
                        new ClientMessageId("m1"),
                        new MessageState.Live(new MessageBody("hello"), null),
                        scene.stamps().now(),
                        null));
        assertThat(scene.seen(message, ada)).isEqualTo(Scene.unmarked(message));
    }

    @Test
    void aRepeatedPostReturnsTheFirstMessage() {
        var first = post(grace, "m1", "hello");

        var again = post(grace, "m1", "hello again");

        assertThat(again).isEqualTo(new Posted(first.message(), true));
        assertThat(scene.events(room)).hasSize(3);
    }

    @Test
    void aStrangerIsTurnedAwayWithoutAskingTheLog() {
        assertThatThrownBy(() -> post(scene.person("linus"), "m1", "hello")).isInstanceOf(Refusal.Forbidden.class);

        assertThat(scene.events(room)).hasSize(2);
    }

    @Test
    void whoIsKnownToBeInTheRoomNeedNotWait() {
        post(grace, "m1", "hello");

        var posted = postMessage.postAtOnce(scene.caller(grace), draft(room, "m2", "hello again"));

        assertThat(posted).isPresent();
        assertThat(posted.get().toCompletableFuture().join().message().clientMessageId())
                .isEqualTo(new ClientMessageId("m2"));
        assertThat(scene.events(room)).hasSize(4);
    }

    @Test
    void nothingIsPostedAtOnceWhereSomethingMustBeLookedUp() {
        assertThat(postMessage.postAtOnce(scene.caller(grace), draft(room, "m1", "hello")))
                .isEmpty();
        var first = post(grace, "m2", "hello").message();

        assertThat(postMessage.postAtOnce(
                        scene.caller(grace),
                        new Draft(room, new ClientMessageId("m3"), new MessageBody("to that"), first.id())))
                .isEmpty();
        assertThat(scene.events(room)).hasSize(3);
    }

    @Test
    void aRoomThatIsNotThereIsNotFound() {
        var draft = draft(scene.unknownRoom(), "m1", "hello");

        assertThatThrownBy(() -> postMessage.post(scene.caller(ada), draft)).isInstanceOf(Refusal.NotFound.class);
    }

    @Test
    void aRepeatAfterLeavingStillGetsTheFirstMessage() {
        stores.told().alsoTell(standings);
        var first = post(grace, "m1", "before I go");
        scene.append(scene.leaving(room, grace));

        assertThat(post(grace, "m1", "before I go")).isEqualTo(new Posted(first.message(), true));
        assertThatThrownBy(() -> post(grace, "m2", "one more")).isInstanceOf(Refusal.Forbidden.class);
    }

    @Test
    void whoeverTheNodeStillTakesForAMemberIsRefusedByTheLog() {
        post(grace, "m1", "the node remembers me");
        scene.append(scene.leaving(room, grace));

        var stage = postMessage.post(scene.caller(grace), draft(room, "m2", "one more"));

        assertThatThrownBy(() -> Scene.result(stage)).isInstanceOf(Refusal.Forbidden.class);
        assertThat(post(grace, "m1", "the node remembers me").duplicate()).isTrue();
    }

    @Test
    void postsOfOneThreadKeepTheirOrder() {
        var stages = IntStream.range(0, 50)
                .mapToObj(i -> postMessage.post(scene.caller(ada), draft(room, "m" + i, "message " + i)))
                .toList();

        assertThat(stages.stream().map(stage -> Scene.result(stage).message()))
                .extracting(message -> message.seq().value())
                .containsExactlyElementsOf(
                        IntStream.range(3, 53).mapToObj(Long::valueOf).toList());
    }

    @Test
    void postingDoesNotWaitForTheLog() {
        Queue<Runnable> held = new ArrayDeque<>();
        var slowLog = new InMemoryRoomLog(world, stores.told(), held::add);
        var slowly = new PostMessage(slowLog, stores.messages(), standings, scene.stamps());

        var stage = slowly.post(scene.caller(ada), draft(room, "m1", "hello")).toCompletableFuture();

        assertThat(stage).isNotDone();
        held.remove().run();
        assertThat(stage).isCompleted();
    }

    @Test
    void anUncertainPostCanBeRepeated() {
        ((InMemoryRoomLog) stores.log()).cutTheNextCommit();
        assertThatThrownBy(() -> post(ada, "m1", "hello")).isInstanceOf(Refusal.Unavailable.class);

        assertThat(post(ada, "m1", "hello").duplicate()).isTrue();
        assertThat(scene.events(room)).hasSize(3);
    }

    @Test
    void aLogThatAnswersAPostWithSomethingElseIsBroken() {
        var joined = scene.events(room).getFirst();
        RoomLog broken = _ -> CompletableFuture.completedStage(new RoomLog.Appended(List.of(joined), false));
        var toTheBroken = new PostMessage(broken, stores.messages(), standings, scene.stamps());

        var stage = toTheBroken.post(scene.caller(ada), draft(room, "m1", "hello"));

        assertThatThrownBy(() -> Scene.result(stage)).isInstanceOf(IllegalStateException.class);
    }

    private Posted post(Account author, String name, String text) {
        return Scene.result(postMessage.post(scene.caller(author), draft(room, name, text)));
    }

    private static Draft draft(RoomId room, String name, String text) {
        return new Draft(room, new ClientMessageId(name), new MessageBody(text), null);
    }
}
