package app.confab.application.timeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import app.confab.application.timeline.RoomLog.Appended;
import app.confab.application.world.AtOnce;
import app.confab.application.world.Scene;
import app.confab.application.world.StoresContract;
import app.confab.domain.accounts.Account;
import app.confab.domain.accounts.AccountId;
import app.confab.domain.messages.ClientMessageId;
import app.confab.domain.messages.Message;
import app.confab.domain.refusals.Refusal;
import app.confab.domain.rooms.RoomId;
import app.confab.domain.rooms.Seq;
import app.confab.domain.timeline.TimelineEvent;
import app.confab.domain.timeline.TimelineEvent.MemberJoined;
import app.confab.domain.timeline.TimelineEvent.MemberLeft;
import app.confab.domain.timeline.TimelineEvent.MemberUpdated;
import app.confab.domain.timeline.TimelineEvent.MessagePosted;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// What every [RoomLog] keeps while many threads use it at once.
public interface RoomLogUnderLoadContract extends StoresContract {
    int WRITERS = 16;
    int MESSAGES_EACH = 25;

    @Test
    default void manyWritersIntoOneRoomLeaveNoGap() {
        var scene = scene();
        var writers = people(scene, WRITERS);
        var room = scene.roomOf(writers.getFirst(), writers.subList(1, WRITERS).toArray(Account[]::new));

        var acknowledged = AtOnce.run(WRITERS, i -> scene.post(MESSAGES_EACH, room, writers.get(i)));

        assertThatTheLogHoldsExactly(scene, room, WRITERS, acknowledged);
        await().untilAsserted(() -> assertThat(stores().told().of(room)).isEqualTo(scene.events(room)));
    }

    @Test
    default void manyWritersIntoSeveralRoomsLeaveNoGap() {
        var scene = scene();
        var writers = people(scene, WRITERS);
        var rooms = Stream.generate(() -> scene.roomOf(
                        writers.getFirst(), writers.subList(1, WRITERS).toArray(Account[]::new)))
                .limit(4)
                .toList();

        var acknowledged = AtOnce.run(WRITERS, i -> intoAllInTurn(scene, rooms, writers.get(i)));

        for (var room : rooms) {
            var inThisRoom = acknowledged.stream()
                    .map(byOne -> byOne.stream()
                            .filter(message -> message.room().equals(room))
                            .toList())
                    .toList();
            assertThatTheLogHoldsExactly(scene, room, WRITERS, inThisRoom);
            await().untilAsserted(() -> assertThat(stores().told().of(room)).isEqualTo(scene.events(room)));
        }
    }

    private List<Message> intoAllInTurn(Scene scene, List<RoomId> rooms, Account writer) {
        var tickets = new ArrayList<CompletionStage<Appended>>();
        for (var i = 0; i < MESSAGES_EACH; i++) {
            for (var room : rooms) {
                tickets.add(stores().log().submit(scene.posting(room, writer, "message " + i)));
            }
        }
        return tickets.stream().map(Scene::result).map(Scene::message).toList();
    }

    private static void assertThatTheLogHoldsExactly(
            Scene scene, RoomId room, int joins, List<List<Message>> acknowledged) {
        var events = scene.events(room);
        var total = joins + acknowledged.stream().mapToLong(List::size).sum();
        assertThat(events)
                .extracting(event -> event.seq().value())
                .containsExactlyElementsOf(
                        LongStream.rangeClosed(1, total).boxed().toList());
        assertThat(messagesOf(events))
                .containsExactlyInAnyOrderElementsOf(
                        acknowledged.stream().flatMap(List::stream).toList());
        for (var byOne : acknowledged) {
            assertThat(byOne).extracting(Message::seq).isSorted();
        }
    }

    @Test
    default void twoWhoJoinAtOnceBothGetIn() {
        var scene = scene();
        for (var round = 0; round < 20; round++) {
            var people = people(scene, 2);
            var room = scene.roomOf(scene.person("ada"));

            AtOnce.run(2, i -> scene.append(scene.joining(room, people.get(i))));

            assertThat(scene.events(room))
                    .hasSize(3)
                    .filteredOn(MemberJoined.class::isInstance)
                    .extracting(event -> ((MemberJoined) event).user())
                    .containsAll(people);
            assertThat(stores().rooms().byId(room))
                    .hasValueSatisfying(now -> assertThat(now.memberCount()).isEqualTo(3));
        }
    }

    @Test
    default void oneWhoJoinsTwiceAtOnceComesInOnce() {
        var scene = scene();
        for (var round = 0; round < 20; round++) {
            var grace = scene.person("grace");
            var room = scene.roomOf(scene.person("ada"));

            var answers = AtOnce.run(2, _ -> scene.append(scene.joining(room, grace)));

            assertThat(answers.stream().flatMap(answer -> answer.events().stream()))
                    .hasSize(1);
            assertThat(scene.events(room)).hasSize(2);
        }
    }

    @Test
    default void ofManyWhoMakeOneRoomAtOnceExactlyOneDoes() {
        var scene = scene();
        var creation = scene.creating(scene.person("ada"));

        var made = AtOnce.run(8, _ -> unlessRefused(Refusal.Conflict.class, () -> scene.append(creation)));

        assertThat(made).filteredOn(Optional::isPresent).hasSize(1);
        assertThat(scene.events(creation.room())).hasSize(1);
    }

    @Test
    default void aMessageRepeatedInTheSameInstantIsPostedOnce() {
        var scene = scene();
        var ada = scene.person("ada");
        var room = scene.roomOf(ada);
        for (var round = 0; round < 20; round++) {
            var name = new ClientMessageId("round-" + round);

            var answers = AtOnce.run(8, i -> scene.append(scene.posting(room, ada, name, "attempt " + i)));

            assertThat(answers).filteredOn(answer -> !answer.repeat()).hasSize(1);
            assertThat(answers)
                    .extracting(Appended::events)
                    .containsOnly(answers.getFirst().events());
            assertThat(scene.events(room)).hasSize(round + 2);
        }
    }

    @Test
    default void nothingOfALeaverFollowsTheirLeaving() {
        var scene = scene();
        var grace = scene.person("grace");
        var room = scene.roomOf(scene.person("ada"));
        for (var round = 0; round < 60; round++) {
            scene.append(scene.joining(room, grace));
            var before = stores().timeline().lastSeq(room).orElseThrow();

            var acknowledged = postWhileLeaving(scene, room, grace);

            var events = stores().timeline().after(room, before, 500).items();
            var left = events.stream().filter(MemberLeft.class::isInstance).toList();
            assertThat(left).hasSize(1);
            assertThat(messagesOf(events))
                    .containsExactlyInAnyOrderElementsOf(acknowledged)
                    .allSatisfy(message ->
                            assertThat(message.seq()).isLessThan(left.getFirst().seq()));
        }
    }

    /// Answers what was acknowledged; the rest was forbidden.
    private List<Message> postWhileLeaving(Scene scene, RoomId room, Account leaver) {
        Callable<List<Message>> posting = () -> {
            var tickets = IntStream.range(0, 6)
                    .mapToObj(i -> stores().log().submit(scene.posting(room, leaver, "message " + i)))
                    .toList();
            return tickets.stream()
                    .flatMap(ticket -> unlessRefused(Refusal.Forbidden.class, () -> Scene.result(ticket)).stream())
                    .map(Scene::message)
                    .toList();
        };
        Callable<List<Message>> leaving = () -> {
            scene.append(scene.leaving(room, leaver));
            return List.of();
        };
        return AtOnce.run(List.of(posting, leaving, posting)).stream()
                .flatMap(List::stream)
                .toList();
    }

    @Test
    default void aRoomThatAllLeaveAtOnceIsHandedOnInGoodOrder() {
        var scene = scene();
        for (var round = 0; round < 10; round++) {
            var people = people(scene, 6);
            var room = scene.roomOf(people.getFirst(), people.subList(1, 6).toArray(Account[]::new));

            AtOnce.run(6, i -> scene.append(scene.leaving(room, people.get(i))));

            assertThatOnlyMembersLeaveOrInherit(scene.events(room));
            assertThat(stores().rooms().byId(room))
                    .hasValueSatisfying(now -> assertThat(now.memberCount()).isZero());
        }
    }

    private static void assertThatOnlyMembersLeaveOrInherit(List<TimelineEvent> events) {
        var members = new HashSet<AccountId>();
        for (var event : events) {
            switch (event) {
                case MemberJoined joined -> members.add(joined.user().id());
                case MemberLeft left ->
                    assertThat(members.remove(left.user().id())).isTrue();
                case MemberUpdated updated ->
                    assertThat(members).contains(updated.user().id());
                default -> throw new AssertionError("nobody did this: " + event);
            }
        }
        assertThat(members).isEmpty();
    }

    @Test
    default void whoeverReadsWhileOthersWriteMeetsNoGap() {
        var scene = scene();
        var people = people(scene, 4);
        var room = scene.roomOf(people.getFirst(), people.subList(1, 4).toArray(Account[]::new));
        var head = new AtomicReference<>(Seq.START);

        AtOnce.readWhile(
                () -> AtOnce.run(4, i -> scene.post(100, room, people.get(i))), () -> followTheLog(room, head));

        assertThat(head.get()).isEqualTo(new Seq(404));
    }

    /// Reads on from the newest event read to the end.
    private void followTheLog(RoomId room, AtomicReference<Seq> head) {
        Timeline.Section section;
        do {
            section = stores().timeline().after(room, head.get(), 50);
            for (var event : section.items()) {
                assertThat(event.seq()).isEqualTo(head.get().next());
                head.set(event.seq());
            }
            assertThat(section.lastSeq()).isGreaterThanOrEqualTo(head.get());
        } while (!section.items().isEmpty());
    }

    private static List<Message> messagesOf(List<TimelineEvent> events) {
        return events.stream()
                .filter(MessagePosted.class::isInstance)
                .map(event -> ((MessagePosted) event).message())
                .toList();
    }

    private static List<Account> people(Scene scene, int count) {
        return IntStream.rangeClosed(1, count)
                .mapToObj(i -> scene.person("person" + i))
                .toList();
    }

    private static <T> Optional<T> unlessRefused(Class<? extends Refusal> expected, Callable<T> work) {
        try {
            return Optional.of(work.call());
        } catch (Exception refusal) {
            assertThat(refusal).isInstanceOf(expected);
            return Optional.empty();
        }
    }
}
