package app.confab.application.timeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import app.confab.application.timeline.RoomLog.Appended;
import app.confab.application.world.Scene;
import app.confab.application.world.StoresContract;
import app.confab.domain.accounts.Account;
import app.confab.domain.messages.ClientMessageId;
import app.confab.domain.messages.MessageBody;
import app.confab.domain.refusals.Refusal;
import app.confab.domain.rooms.Member;
import app.confab.domain.rooms.Role;
import app.confab.domain.rooms.RoomId;
import app.confab.domain.rooms.RoomKind;
import app.confab.domain.rooms.RoomName;
import app.confab.domain.rooms.Seq;
import app.confab.domain.rooms.Topic;
import app.confab.domain.timeline.Change;
import app.confab.domain.timeline.TimelineEvent;
import app.confab.domain.timeline.TimelineEvent.MemberJoined;
import app.confab.domain.timeline.TimelineEvent.MemberLeft;
import app.confab.domain.timeline.TimelineEvent.MemberUpdated;
import app.confab.domain.timeline.TimelineEvent.MessagePosted;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What every [RoomLog] keeps, seen by one caller at a time. [RoomLogUnderLoadContract] adds the crowd.
public interface RoomLogContract extends StoresContract {

    @Test
    default void aNewRoomBeginsWithItsOwnersJoining() {
        var scene = scene();
        var ada = scene.person("ada");
        var at = scene.stamps().now();
        var creation = new Change.CreateRoom(
                scene.unknownRoom(), RoomKind.PUBLIC, new RoomName("Engines"), new Topic("cogs"), ada.id(), at);

        var appended = scene.append(creation);

        var joined = new MemberJoined(creation.room(), new Seq(1), at, ada);
        assertThat(appended).isEqualTo(new Appended(List.of(joined), false));
        assertThat(scene.events(creation.room())).containsExactly(joined);
        assertThat(stores().rooms().roleOf(creation.room(), ada.id())).contains(Role.OWNER);
        assertThat(stores().rooms().byId(creation.room())).hasValueSatisfying(room -> {
            assertThat(room.kind()).isEqualTo(RoomKind.PUBLIC);
            assertThat(room.name()).isEqualTo(new RoomName("Engines"));
            assertThat(room.topic()).isEqualTo(new Topic("cogs"));
            assertThat(room.createdAt()).isEqualTo(at);
            assertThat(room.memberCount()).isEqualTo(1);
            assertThat(room.lastSeq()).isEqualTo(new Seq(1));
        });
    }

    @Test
    default void creatingARoomTwiceIsAConflict() {
        var scene = scene();
        var creation = scene.creating(scene.person("ada"));
        scene.append(creation);

        assertThatThrownBy(() -> scene.append(creation)).isInstanceOf(Refusal.Conflict.class);

        assertThat(scene.events(creation.room())).hasSize(1);
    }

    @Test
    default void joiningTellsWhoCameIn() {
        var scene = scene();
        var ada = scene.person("ada");
        var grace = scene.person("grace");
        var room = scene.roomOf(ada);
        var joining = scene.joining(room, grace);

        var appended = scene.append(joining);

        var joined = new MemberJoined(room, new Seq(2), joining.at(), grace);
        assertThat(appended).isEqualTo(new Appended(List.of(joined), false));
        assertThat(scene.events(room)).endsWith(joined);
        assertThat(stores().rooms().member(room, grace.id())).contains(new Member(grace, Role.MEMBER, joining.at()));
    }

    @Test
    default void joiningAgainChangesNothing() {
        var scene = scene();
        var ada = scene.person("ada");
        var room = scene.roomOf(ada);

        var appended = scene.append(scene.joining(room, ada));

        assertThat(appended.events()).isEmpty();
        assertThat(scene.events(room)).hasSize(1);
        assertThat(stores().rooms().roleOf(room, ada.id())).contains(Role.OWNER);
    }

    @Test
    default void leavingTellsWhoWentOut() {
        var scene = scene();
        var grace = scene.person("grace");
        var room = scene.roomOf(scene.person("ada"), grace);
        var leaving = scene.leaving(room, grace);

        var appended = scene.append(leaving);

        var left = new MemberLeft(room, new Seq(3), leaving.at(), grace);
        assertThat(appended).isEqualTo(new Appended(List.of(left), false));
        assertThat(scene.events(room)).endsWith(left);
        assertThat(stores().rooms().roleOf(room, grace.id())).isEmpty();
    }

    @Test
    default void leavingAgainChangesNothing() {
        var scene = scene();
        var grace = scene.person("grace");
        var room = scene.roomOf(scene.person("ada"), grace);
        scene.append(scene.leaving(room, grace));

        assertThat(scene.append(scene.leaving(room, grace)).events()).isEmpty();
        assertThat(scene.append(scene.leaving(room, scene.person("linus"))).events())
                .isEmpty();
        assertThat(scene.events(room)).hasSize(3);
    }

    @Test
    default void whoeverComesBackIsAMemberAgain() {
        var scene = scene();
        var grace = scene.person("grace");
        var room = scene.roomOf(scene.person("ada"), grace);
        scene.append(scene.leaving(room, grace));

        scene.append(scene.joining(room, grace));

        assertThat(scene.post(room, grace, "I am back").seq()).isEqualTo(new Seq(5));
        assertThat(stores().rooms().roleOf(room, grace.id())).contains(Role.MEMBER);
    }

    @Test
    default void theLastOwnerHandsTheRoomToItsOldestMember() {
        var scene = scene();
        var ada = scene.person("ada");
        var grace = scene.person("grace");
        var linus = scene.person("linus");
        var room = scene.roomOf(ada, grace, linus);
        var leaving = scene.leaving(room, ada);

        var appended = scene.append(leaving);

        assertThat(appended.events())
                .containsExactly(
                        new MemberLeft(room, new Seq(4), leaving.at(), ada),
                        new MemberUpdated(room, new Seq(5), leaving.at(), grace, Role.OWNER));
        assertThat(scene.events(room)).endsWith(appended.events().toArray(TimelineEvent[]::new));
        assertThat(stores().rooms().roleOf(room, grace.id())).contains(Role.OWNER);
        assertThat(stores().rooms().roleOf(room, linus.id())).contains(Role.MEMBER);
    }

    @Test
    default void theOldestMemberIsTheFirstOnTheLogWhateverTheClockSays() {
        var scene = scene();
        var ada = scene.person("ada");
        var grace = scene.person("grace");
        var linus = scene.person("linus");
        var room = scene.roomOf(ada);
        var now = scene.stamps().now();
        scene.append(new Change.Join(room, grace.id(), now));
        scene.append(new Change.Join(room, linus.id(), now.minusSeconds(1)));

        scene.append(scene.leaving(room, ada));

        assertThat(stores().rooms().roleOf(room, grace.id())).contains(Role.OWNER);
    }

    @Test
    default void whoeverComesBackIsNotTheOldestMemberAnyMore() {
        var scene = scene();
        var ada = scene.person("ada");
        var grace = scene.person("grace");
        var linus = scene.person("linus");
        var room = scene.roomOf(ada, grace, linus);
        scene.append(scene.leaving(room, grace));
        scene.append(scene.joining(room, grace));

        scene.append(scene.leaving(room, ada));

        assertThat(stores().rooms().roleOf(room, linus.id())).contains(Role.OWNER);
    }

    @Test
    default void theLastMemberLeavesAnEmptyRoomBehind() {
        var scene = scene();
        var ada = scene.person("ada");
        var room = scene.roomOf(ada);

        var appended = scene.append(scene.leaving(room, ada));

        assertThat(appended.events()).singleElement().isInstanceOf(MemberLeft.class);
        assertThat(stores().rooms().byId(room)).hasValueSatisfying(empty -> {
            assertThat(empty.memberCount()).isZero();
            assertThat(empty.lastSeq()).isEqualTo(new Seq(2));
        });
    }

    @Test
    default void aPostBecomesTheNextEvent() {
        var scene = scene();
        var ada = scene.person("ada");
        var room = scene.roomOf(ada);
        var post = scene.posting(room, ada, "hello");

        var appended = scene.append(post);

        assertThat(appended.repeat()).isFalse();
        assertThat(appended.events()).singleElement().isInstanceOfSatisfying(MessagePosted.class, event -> {
            assertThat(event.room()).isEqualTo(room);
            assertThat(event.seq()).isEqualTo(new Seq(2));
            assertThat(event.at()).isEqualTo(post.at());
        });
        var message = Scene.message(appended);
        assertThat(message.id()).isEqualTo(post.message());
        assertThat(message.room()).isEqualTo(room);
        assertThat(message.seq()).isEqualTo(new Seq(2));
        assertThat(message.author()).isEqualTo(ada.profile());
        assertThat(message.clientMessageId()).isEqualTo(post.clientMessageId());
        assertThat(message.body()).isEqualTo(post.body());
        assertThat(message.createdAt()).isEqualTo(post.at());
        assertThat(scene.events(room)).endsWith(appended.events().getFirst());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                " leading and trailing ",
                "first\n\tsecond\n\n",
                "\uD83D\uDC69\u200D\uD83D\uDCBB and \uD834\uDD1E",
                "e\u0301 is not \u00E9",
                "\u0634\u0643\u0631\u0627 \u202Ertl\u202C",
                "'; drop table message; -- % _ \\ \\n {} $1 ? :name",
                "\uFFFD \uFEFF \uFFFE \u00AD",
            })
    default void aMessageKeepsItsTextExactly(String text) {
        var scene = scene();
        var ada = scene.person("ada");
        var room = scene.roomOf(ada);

        assertThat(scene.post(room, ada, text).body().value()).isEqualTo(text);

        assertThat(stores().messages().before(room, null, 1).items())
                .singleElement()
                .satisfies(stored -> assertThat(stored.body().value()).isEqualTo(text));
    }

    @Test
    default void aMessageKeepsTheLongestText() {
        var scene = scene();
        var ada = scene.person("ada");
        var text = "\uD83D\uDE80".repeat(4000);

        var message = scene.post(scene.roomOf(ada), ada, text);

        assertThat(message.body().value()).isEqualTo(text);
    }

    @Test
    default void aRepeatedPostGetsTheFirstMessage() {
        var scene = scene();
        var ada = scene.person("ada");
        var room = scene.roomOf(ada);
        var name = new ClientMessageId("the-same");
        var first = scene.append(scene.posting(room, ada, name, "as it was"));
        scene.post(room, ada, "between");

        var repeated = scene.append(scene.posting(room, ada, name, "another text"));

        assertThat(repeated).isEqualTo(new Appended(first.events(), true));
        assertThat(scene.events(room)).hasSize(3);
    }

    @Test
    default void aRepeatWithinOneBatchGetsTheFirstMessage() {
        var scene = scene();
        var ada = scene.person("ada");
        var room = scene.roomOf(ada);
        var name = new ClientMessageId("the-same");

        var tickets = submitAll(
                scene.posting(room, ada, name, "one"),
                scene.posting(room, ada, "between"),
                scene.posting(room, ada, name, "one again"));

        var first = Scene.result(tickets.getFirst());
        assertThat(first.repeat()).isFalse();
        assertThat(Scene.result(tickets.getLast())).isEqualTo(new Appended(first.events(), true));
        assertThat(scene.events(room)).hasSize(3);
    }

    @Test
    default void aRepeatIsRecognisedAfterItsAuthorHasLeft() {
        var scene = scene();
        var grace = scene.person("grace");
        var room = scene.roomOf(scene.person("ada"), grace);
        var post = scene.posting(room, grace, "before I go");
        var first = scene.append(post);
        scene.append(scene.leaving(room, grace));

        assertThat(scene.append(post)).isEqualTo(new Appended(first.events(), true));
    }

    @Test
    default void theSameNameByAnotherAuthorIsAnotherMessage() {
        var scene = scene();
        var ada = scene.person("ada");
        var grace = scene.person("grace");
        var room = scene.roomOf(ada, grace);
        var name = new ClientMessageId("1");
        scene.append(scene.posting(room, ada, name, "by ada"));

        var second = scene.append(scene.posting(room, grace, name, "by grace"));

        assertThat(second.repeat()).isFalse();
        assertThat(Scene.message(second).author()).isEqualTo(grace.profile());
    }

    @Test
    default void theSameNameInAnotherRoomIsAnotherMessage() {
        var scene = scene();
        var ada = scene.person("ada");
        var here = scene.roomOf(ada);
        var there = scene.roomOf(ada);
        var name = new ClientMessageId("1");
        scene.append(scene.posting(here, ada, name, "here"));

        var second = scene.append(scene.posting(there, ada, name, "there"));

        assertThat(second.repeat()).isFalse();
        assertThat(Scene.message(second).room()).isEqualTo(there);
    }

    @Test
    default void namesThatDifferInCaseAloneAreDifferent() {
        var scene = scene();
        var ada = scene.person("ada");
        var room = scene.roomOf(ada);
        scene.append(scene.posting(room, ada, new ClientMessageId("abc"), "small"));

        var second = scene.append(scene.posting(room, ada, new ClientMessageId("ABC"), "capital"));

        assertThat(second.repeat()).isFalse();
    }

    @Test
    default void aStrangerMayNotPost() {
        var scene = scene();
        var grace = scene.person("grace");
        var room = scene.roomOf(scene.person("ada"));

        assertThatThrownBy(() -> scene.post(room, grace, "hello")).isInstanceOf(Refusal.Forbidden.class);

        assertThat(scene.events(room)).hasSize(1);
    }

    @Test
    default void whoeverHasLeftMayNotPost() {
        var scene = scene();
        var grace = scene.person("grace");
        var room = scene.roomOf(scene.person("ada"), grace);
        scene.append(scene.leaving(room, grace));

        assertThatThrownBy(() -> scene.post(room, grace, "one more")).isInstanceOf(Refusal.Forbidden.class);
    }

    @Test
    default void nothingHappensInARoomThatIsNotThere() {
        var scene = scene();
        var ada = scene.person("ada");
        var nowhere = scene.unknownRoom();

        for (var change : List.of(
                scene.joining(nowhere, ada), scene.leaving(nowhere, ada), scene.posting(nowhere, ada, "hello?"))) {
            assertThatThrownBy(() -> scene.append(change)).isInstanceOf(Refusal.NotFound.class);
        }
        assertThat(stores().rooms().byId(nowhere)).isEmpty();
    }

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

        failsAloneAmongGoodOnes(scene, room, ada, scene.joining(room, scene.somebodyUnknown("nobody")));
    }

    private void failsAloneAmongGoodOnes(Scene scene, RoomId room, Account ada, Change bad) {
        var changes = new ArrayList<Change>();
        IntStream.rangeClosed(1, 20).forEach(i -> changes.add(scene.posting(room, ada, "good " + i)));
        changes.add(10, bad);

        var tickets = submitAll(changes.toArray(Change[]::new));
        var badTicket = tickets.remove(10);

        assertThatThrownBy(() -> Scene.result(badTicket)).isInstanceOf(RuntimeException.class);
        assertThat(tickets.stream().map(Scene::result).map(Scene::message))
                .extracting(message -> message.body().value())
                .containsExactlyElementsOf(
                        IntStream.rangeClosed(1, 20).mapToObj(i -> "good " + i).toList());
        assertThat(scene.events(room)).extracting(event -> event.seq().value()).containsExactlyElementsOf(upTo(21));
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

        var tickets = submitAll(
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

        var tickets = submitAll(
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
            assertThat(stores().messages().before(room, null, 1).items()).containsExactly(message);
            assertThat(stores().messages().named(room, ada.id(), message.clientMessageId()))
                    .contains(message);
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

    @Test
    default void nobodyIsInMoreThanAThousandRooms() {
        var scene = scene();
        var ada = scene.person("ada");
        var elsewhere = scene.roomOf(scene.person("grace"));
        var creations = Stream.generate(() -> scene.creating(ada)).limit(1000).toList();
        submitAll(creations.toArray(Change[]::new)).forEach(Scene::result);

        assertThatThrownBy(() -> scene.append(scene.creating(ada))).isInstanceOf(Refusal.Conflict.class);
        assertThatThrownBy(() -> scene.append(scene.joining(elsewhere, ada))).isInstanceOf(Refusal.Conflict.class);
        assertThat(scene.append(scene.joining(creations.getFirst().room(), ada)).events())
                .isEmpty();

        scene.append(scene.leaving(creations.getFirst().room(), ada));
        assertThat(scene.append(scene.joining(elsewhere, ada)).events()).hasSize(1);
    }

    @Test
    default void whatTheCallerHoldsCannotChangeTheLog() {
        var scene = scene();
        var ada = scene.person("ada");
        var room = scene.roomOf(ada);
        var events =
                new ArrayList<>(scene.append(scene.posting(room, ada, "hello")).events());
        events.clear();

        assertThat(scene.events(room)).hasSize(2);
        assertThat(new MessageBody("hello"))
                .isEqualTo(stores().messages()
                        .before(room, null, 1)
                        .items()
                        .getFirst()
                        .body());
    }

    private List<CompletionStage<Appended>> submitAll(Change... changes) {
        var tickets = new ArrayList<CompletionStage<Appended>>();
        for (var change : changes) {
            tickets.add(stores().log().submit(change));
        }
        return tickets;
    }

    private static List<Long> upTo(long last) {
        return LongStream.rangeClosed(1, last).boxed().toList();
    }
}
