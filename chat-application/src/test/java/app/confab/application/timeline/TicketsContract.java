package app.confab.application.timeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import app.confab.application.timeline.RoomLog.Appended;
import app.confab.application.world.Scene;
import app.confab.application.world.StoresContract;
import app.confab.domain.accounts.Account;
import app.confab.domain.messages.ClientMessageId;
import app.confab.domain.messages.Emoji;
import app.confab.domain.messages.MessageBody;
import app.confab.domain.refusals.Refusal;
import app.confab.domain.rooms.Role;
import app.confab.domain.rooms.RoomId;
import app.confab.domain.timeline.Change;
import app.confab.domain.timeline.TimelineEvent;
import app.confab.domain.timeline.TimelineEvent.MessagePosted;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/// The tickets of every [RoomLog]: their order, their failures, and what is true when one completes.
public interface TicketsContract extends StoresContract {

    @Test
    default void submittingNeverThrowsARefusal() {
        var scene = scene();

        var ticket = stores().log().submit(scene.joining(scene.unknownRoom(), scene.person("ada")));

        assertThatThrownBy(() -> Scene.result(ticket)).isInstanceOf(Refusal.NotFound.class);
    }

    @Test
    default void appendWaitsForTheEventsAndThrowsTheRefusal() {
        var scene = scene();
        var ada = scene.person("ada");
        var room = scene.roomOf(ada);
        var stranger = scene.posting(room, scene.person("grace"), "hello");

        assertThat(stores().log().append(scene.posting(room, ada, "hello")).events())
                .isEqualTo(scene.events(room).subList(1, 2));
        assertThatThrownBy(() -> stores().log().append(stranger)).isInstanceOf(Refusal.Forbidden.class);
    }

    @Test
    default void aRefusedChangeFailsAloneAmongGoodOnes() {
        var scene = scene();
        var ada = scene.person("ada");
        var room = scene.roomOf(ada);
        var grace = scene.person("grace");

        failsAloneAmongGoodOnes(scene, room, ada, scene.posting(room, grace, "a stranger's"));
    }

    @Test
    default void aBrokenChangeFailsAloneAmongGoodOnes() {
        var scene = scene();
        var ada = scene.person("ada");
        var room = scene.roomOf(ada);

        var good = scene.posting(room, ada, "good 0");
        scene.append(good);
        var idIsTaken = new Change.Post(
                room, good.message(), ada.id(), new ClientMessageId("other"), good.body(), null, good.at());

        failsAloneAmongGoodOnes(scene, room, ada, idIsTaken);
    }

    private void failsAloneAmongGoodOnes(Scene scene, RoomId room, Account ada, Change bad) {
        var changes = new ArrayList<Change>();
        IntStream.rangeClosed(1, 20).forEach(i -> changes.add(scene.posting(room, ada, "good " + i)));
        changes.add(10, bad);
        var before = scene.events(room).size();

        var tickets = scene.submitAll(changes.toArray(Change[]::new));
        var badTicket = tickets.remove(10);

        assertThatThrownBy(() -> Scene.result(badTicket)).isInstanceOf(RuntimeException.class);
        assertThat(tickets.stream().map(Scene::result).map(Scene::message))
                .extracting(Scene::text)
                .containsExactlyElementsOf(
                        IntStream.rangeClosed(1, 20).mapToObj(i -> "good " + i).toList());
        assertThat(scene.events(room))
                .extracting(event -> event.seq().value())
                .containsExactlyElementsOf(upTo(before + 20));
    }

    @Test
    default void pipelinedChangesKeepTheirOrder() {
        var scene = scene();
        var ada = scene.person("ada");
        var room = scene.roomOf(ada);

        var messages = scene.post(200, room, ada);

        assertThat(messages)
                .extracting(message -> message.seq().value())
                .containsExactlyElementsOf(upTo(201).subList(1, 201));
        assertThat(scene.events(room).stream().skip(1))
                .extracting(event -> ((MessagePosted) event).message())
                .containsExactlyElementsOf(messages);
    }

    @Test
    default void pipelinedChangesOfDifferentKindsKeepTheirOrder() {
        var scene = scene();
        var ada = scene.person("ada");
        var grace = scene.person("grace");
        var creation = scene.creating(ada);
        var room = creation.room();

        var tickets = scene.submitAll(
                creation,
                scene.joining(room, grace),
                scene.posting(room, grace, "in"),
                scene.leaving(room, grace),
                scene.posting(room, grace, "too late"),
                scene.joining(room, grace),
                scene.posting(room, grace, "in again"));

        assertThatThrownBy(() -> Scene.result(tickets.remove(4))).isInstanceOf(Refusal.Forbidden.class);
        assertThat(tickets.stream().flatMap(ticket -> Scene.result(ticket).events().stream()))
                .extracting(event -> event.seq().value())
                .containsExactly(1L, 2L, 3L, 4L, 5L, 6L);
    }

    @Test
    default void aMessageCanBeChangedBeforeItsPostIsAnswered() {
        var scene = scene();
        var ada = scene.person("ada");
        var room = scene.roomOf(ada);
        var post = scene.posting(room, ada, "first");
        var thumb = new Emoji("\uD83D\uDC4D");
        var answer = scene.answering(room, ada, post.message(), "an answer");

        var tickets = scene.submitAll(
                post,
                new Change.React(room, post.message(), ada.id(), thumb, post.at()),
                answer,
                new Change.Edit(room, post.message(), ada.id(), new MessageBody("second"), post.at()),
                scene.describing(room, "Wheels", null, ada),
                new Change.Unreact(room, post.message(), ada.id(), thumb, post.at()),
                new Change.Delete(room, post.message(), ada.id(), post.at()),
                scene.posting(room, ada, "the end"));

        assertThat(tickets.stream().flatMap(ticket -> Scene.result(ticket).events().stream()))
                .extracting(event -> event.seq().value())
                .containsExactlyElementsOf(upTo(9).subList(1, 9));
        assertThat(scene.events(room).stream().skip(1))
                .hasExactlyElementsOfTypes(
                        MessagePosted.class,
                        TimelineEvent.ReactionAdded.class,
                        MessagePosted.class,
                        TimelineEvent.MessageEdited.class,
                        TimelineEvent.RoomUpdated.class,
                        TimelineEvent.ReactionRemoved.class,
                        TimelineEvent.MessageDeleted.class,
                        MessagePosted.class);
    }

    @Test
    default void ticketsCompleteInTheOrderOfSubmission() {
        var scene = scene();
        var ada = scene.person("ada");
        var stranger = scene.person("grace");
        var room = scene.roomOf(ada);
        var completed = Collections.synchronizedList(new ArrayList<Integer>());

        var all = IntStream.range(0, 100)
                .mapToObj(i -> {
                    var author = i % 7 == 3 ? stranger : ada;
                    return stores().log()
                            .submit(scene.posting(room, author, "message " + i))
                            .whenComplete((_, _) -> completed.add(i))
                            .exceptionally(_ -> new Appended(List.of(), false))
                            .toCompletableFuture();
                })
                .toArray(CompletableFuture[]::new);
        Scene.result(CompletableFuture.allOf(all));

        assertThat(completed)
                .containsExactlyElementsOf(IntStream.range(0, 100).boxed().toList());
    }

    @Test
    default void everyRoomCountsForItself() {
        var scene = scene();
        var ada = scene.person("ada");
        var here = scene.roomOf(ada);
        var there = scene.roomOf(ada);

        var tickets = scene.submitAll(
                scene.posting(here, ada, "1"),
                scene.posting(there, ada, "1"),
                scene.posting(here, ada, "2"),
                scene.posting(there, ada, "2"));

        assertThat(tickets.stream().map(Scene::result).map(Scene::message))
                .extracting(message -> message.seq().value())
                .containsExactly(2L, 2L, 3L, 3L);
    }

    @Test
    default void whatACompletedTicketMeansIsSeenEverywhere() {
        var scene = scene();
        var ada = scene.person("ada");
        var room = scene.roomOf(ada);

        for (var i = 0; i < 20; i++) {
            var message = scene.post(room, ada, "message " + i);

            assertThat(stores().timeline().lastSeq(room)).contains(message.seq());
            assertThat(scene.seen(message, ada)).isEqualTo(Scene.unmarked(message));
            assertThat(stores().messages().named(room, ada.id(), message.clientMessageId()))
                    .contains(Scene.unmarked(message));
            assertThat(stores().rooms().byId(room))
                    .hasValueSatisfying(now -> assertThat(now.lastSeq()).isEqualTo(message.seq()));
        }
    }

    @Test
    default void eachCommittedEventIsToldOnceAndInOrder() {
        var scene = scene();
        var ada = scene.person("ada");
        var grace = scene.person("grace");
        var room = scene.roomOf(ada, grace);
        scene.post(50, room, ada);
        scene.append(scene.leaving(room, ada));

        await().untilAsserted(() -> assertThat(stores().told().of(room)).isEqualTo(scene.events(room)));
    }

    @Test
    default void everyKindOfEventIsTold() {
        var scene = scene();
        var ada = scene.person("ada");
        var grace = scene.person("grace");
        var room = scene.privateRoomOf(ada);
        scene.append(scene.adding(room, grace, Role.MODERATOR, ada));
        var message = scene.post(room, grace, "helo");
        for (var change : List.of(
                scene.editing(message, grace, "hello"),
                scene.reacting(message, ada, "\uD83D\uDC4D"),
                scene.unreacting(message, ada, "\uD83D\uDC4D"),
                scene.deleting(message, ada),
                scene.making(room, grace, Role.OWNER, ada),
                scene.removing(room, ada, grace),
                scene.describing(room, null, "cogs", grace))) {
            scene.append(change);
        }

        await().untilAsserted(() -> assertThat(stores().told().of(room)).hasSize(11));
        assertThat(stores().told().of(room)).extracting(TimelineEvent::seq).isSorted();
        assertThat(stores().told().of(room).getLast())
                .isEqualTo(scene.events(room).getLast());
    }

    @Test
    default void repeatsAndRefusalsAreNotTold() {
        var scene = scene();
        var ada = scene.person("ada");
        var room = scene.roomOf(ada);
        var post = scene.posting(room, ada, "once");
        scene.append(post);
        scene.append(post);
        scene.append(scene.joining(room, ada));
        assertThatThrownBy(() -> scene.post(room, scene.person("grace"), "no")).isInstanceOf(Refusal.Forbidden.class);
        scene.post(room, ada, "the end");

        await().untilAsserted(() -> assertThat(stores().told().of(room)).isEqualTo(scene.events(room)));
        assertThat(scene.events(room)).hasSize(3);
    }

    private static List<Long> upTo(long last) {
        return LongStream.rangeClosed(1, last).boxed().toList();
    }
}
