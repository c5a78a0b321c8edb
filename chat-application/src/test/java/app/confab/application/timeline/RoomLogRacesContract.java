package app.confab.application.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import app.confab.application.timeline.RoomLog.Appended;
import app.confab.application.world.AtOnce;
import app.confab.application.world.Attempt;
import app.confab.application.world.Scene;
import app.confab.application.world.StoresContract;
import app.confab.domain.refusals.Refusal;
import app.confab.domain.rooms.Role;
import app.confab.domain.timeline.Change;
import app.confab.domain.timeline.TimelineEvent;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/// What every [RoomLog] keeps when changes that exclude each other are made at once: whichever comes first, the
/// other one is decided on what that has left.
public interface RoomLogRacesContract extends StoresContract {
    int ROUNDS = 15;

    @Test
    default void ofManyWhoOpenADirectRoomAtOnceOneMakesIt() {
        var scene = scene();
        for (var round = 0; round < ROUNDS; round++) {
            var ada = scene.person("ada");
            var grace = scene.person("grace");
            var openings = IntStream.range(0, 4)
                    .mapToObj(i -> i % 2 == 0 ? scene.opening(ada, grace) : scene.opening(grace, ada))
                    .toArray(Change.OpenDirect[]::new);

            var made = atOnce(scene, openings).stream()
                    .map(Attempt::value)
                    .filter(appended -> appended != null && !appended.events().isEmpty())
                    .toList();

            assertThat(made).singleElement().satisfies(appended -> {
                var room = appended.events().getFirst().room();
                assertThat(appended.events()).hasSize(2).isEqualTo(scene.events(room));
                assertThat(stores().directRooms().among(openings[0].people()))
                        .hasValueSatisfying(found -> assertThat(found.id()).isEqualTo(room));
            });
        }
    }

    @Test
    default void nothingFollowsTheDeletionOfAMessage() {
        var scene = scene();
        var ada = scene.person("ada");
        var grace = scene.person("grace");
        var room = scene.roomOf(ada, grace);
        for (var round = 0; round < ROUNDS; round++) {
            var message = scene.post(room, grace, "round " + round);

            var attempts = atOnce(
                    scene,
                    scene.deleting(message, ada),
                    scene.editing(message, grace, "edited"),
                    scene.reacting(message, grace, "\uD83D\uDC4D"),
                    scene.answering(room, ada, message.id(), "an answer"));

            assertThat(attempts.getFirst().refusal()).isNull();
            attempts.forEach(attempt -> attempt.isRefused(Refusal.Conflict.class));
            assertThat(scene.seen(message, ada).message().isDeleted()).isTrue();
            assertThat(scene.seen(message, ada).reactions()).isEmpty();
            assertThat(scene.events(room).reversed().stream()
                            .takeWhile(event -> !(event instanceof TimelineEvent.MessageDeleted)))
                    .isEmpty();
        }
    }

    @Test
    default void nothingOfThoseWhoArePutOutFollowsTheirLeaving() {
        var scene = scene();
        var ada = scene.person("ada");
        var grace = scene.person("grace");
        var room = scene.privateRoomOf(ada);
        var message = scene.post(room, ada, "hello");
        for (var round = 0; round < ROUNDS; round++) {
            scene.append(scene.adding(room, grace, Role.MODERATOR, ada));
            var emoji = Character.toString(0x1F600 + round);

            var attempts = atOnce(
                    scene,
                    scene.removing(room, grace, ada),
                    scene.posting(room, grace, "round " + round),
                    scene.reacting(message, grace, emoji),
                    scene.describing(room, "Round " + round, null, grace),
                    scene.adding(room, scene.person("linus"), Role.MEMBER, grace));

            assertThat(attempts.getFirst().refusal()).isNull();
            attempts.forEach(attempt -> attempt.isRefused(Refusal.NotFound.class));
            assertThat(scene.events(room).getLast())
                    .isInstanceOfSatisfying(
                            TimelineEvent.MemberLeft.class,
                            left -> assertThat(left.user()).isEqualTo(grace));
        }
    }

    @Test
    default void aRoomKeepsAnOwnerWhoeverStepsDownWhileAnotherLeaves() {
        var scene = scene();
        for (var round = 0; round < ROUNDS; round++) {
            var ada = scene.person("ada");
            var grace = scene.person("grace");
            var room = scene.roomOf(ada, grace);
            scene.make(room, grace, Role.OWNER, ada);

            var attempts = atOnce(scene, scene.leaving(room, grace), scene.making(room, ada, Role.MEMBER, ada));

            assertThat(attempts.getFirst().refusal()).isNull();
            attempts.getLast().isRefused(Refusal.Conflict.class);
            assertThat(scene.roleOf(room, grace)).isEmpty();
            assertThat(scene.roleOf(room, ada)).contains(Role.OWNER);
        }
    }

    @Test
    default void ofTwoOwnersWhoDemoteEachOtherOneStays() {
        var scene = scene();
        for (var round = 0; round < ROUNDS; round++) {
            var ada = scene.person("ada");
            var grace = scene.person("grace");
            var room = scene.roomOf(ada, grace);
            scene.make(room, grace, Role.OWNER, ada);

            var attempts = atOnce(
                    scene, scene.making(room, grace, Role.MEMBER, ada), scene.making(room, ada, Role.MEMBER, grace));

            assertThat(attempts)
                    .filteredOn(attempt -> attempt.isRefused(Refusal.Forbidden.class))
                    .hasSize(1);
            assertThat(List.of(
                            scene.roleOf(room, ada).orElseThrow(),
                            scene.roleOf(room, grace).orElseThrow()))
                    .containsExactlyInAnyOrder(Role.OWNER, Role.MEMBER);
        }
    }

    @Test
    default void ofTwoOwnersWhoStepDownAtOnceOneStays() {
        var scene = scene();
        for (var round = 0; round < ROUNDS; round++) {
            var ada = scene.person("ada");
            var grace = scene.person("grace");
            var room = scene.roomOf(ada, grace);
            scene.make(room, grace, Role.OWNER, ada);

            var attempts = atOnce(
                    scene, scene.making(room, ada, Role.MEMBER, ada), scene.making(room, grace, Role.MEMBER, grace));

            assertThat(attempts)
                    .filteredOn(attempt -> attempt.isRefused(Refusal.Conflict.class))
                    .hasSize(1);
        }
    }

    @Test
    default void whoeverIsLetInByManyAtOnceComesInOnce() {
        var scene = scene();
        var ada = scene.person("ada");
        var grace = scene.person("grace");
        var room = scene.roomOf(ada, grace);
        for (var round = 0; round < ROUNDS; round++) {
            var linus = scene.person("linus");

            var attempts = atOnce(
                    scene,
                    scene.adding(room, linus, Role.MEMBER, ada),
                    scene.adding(room, linus, Role.MEMBER, grace),
                    scene.joining(room, linus));

            assertThat(eventsOf(attempts)).hasSize(1);
            assertThat(stores().rooms().byId(room).orElseThrow().memberCount()).isEqualTo(round + 3);
        }
    }

    @Test
    default void whoeverIsPutOutByManyAtOnceGoesOutOnce() {
        var scene = scene();
        var ada = scene.person("ada");
        var room = scene.roomOf(ada);
        for (var round = 0; round < ROUNDS; round++) {
            var grace = scene.person("grace");
            scene.append(scene.joining(room, grace));

            var attempts = atOnce(
                    scene,
                    scene.removing(room, grace, ada),
                    scene.removing(room, grace, ada),
                    scene.leaving(room, grace));

            assertThat(eventsOf(attempts)).hasSize(1);
            assertThat(stores().rooms().byId(room).orElseThrow().memberCount()).isEqualTo(1);
        }
    }

    @Test
    default void theSameReactionAtOnceIsGivenAndTakenBackOnce() {
        var scene = scene();
        var ada = scene.person("ada");
        var room = scene.roomOf(ada);
        for (var round = 0; round < ROUNDS; round++) {
            var message = scene.post(room, ada, "round " + round);

            var given = atOnce(scene, thrice(scene.reacting(message, ada, "\uD83D\uDC4D")));
            assertThat(eventsOf(given)).hasSize(1);
            assertThat(scene.seen(message, ada).reactions())
                    .singleElement()
                    .satisfies(tally -> assertThat(tally.count()).isEqualTo(1));

            var taken = atOnce(scene, thrice(scene.unreacting(message, ada, "\uD83D\uDC4D")));
            assertThat(eventsOf(taken)).hasSize(1);
            assertThat(scene.seen(message, ada).reactions()).isEmpty();
        }
    }

    @Test
    default void theLastFreePlaceForAnEmojiIsTakenOnce() {
        var scene = scene();
        var ada = scene.person("ada");
        var message = scene.post(scene.roomOf(ada), ada, "it works");
        scene.submitAll(IntStream.range(0, RoomLog.MOST_EMOJI - 1)
                        .mapToObj(i -> scene.reacting(message, ada, Character.toString(0x1F600 + i)))
                        .toArray(Change[]::new))
                .forEach(Scene::result);

        var attempts = atOnce(
                scene,
                scene.reacting(message, ada, "\uD83D\uDC4D"),
                scene.reacting(message, ada, "\uD83C\uDF89"),
                scene.reacting(message, ada, "\uD83D\uDE80"));

        assertThat(attempts)
                .filteredOn(attempt -> attempt.isRefused(Refusal.Conflict.class))
                .hasSize(2);
        assertThat(scene.seen(message, ada).reactions()).hasSize(RoomLog.MOST_EMOJI);
    }

    private static Change[] thrice(Change change) {
        return new Change[] {change, change, change};
    }

    private static List<TimelineEvent> eventsOf(List<Attempt<Appended>> attempts) {
        return attempts.stream()
                .map(attempt -> Objects.requireNonNull(attempt.value(), "refused"))
                .flatMap(appended -> appended.events().stream())
                .toList();
    }

    /// Each change by a thread of its own; the attempts in the order of the changes.
    private static List<Attempt<Appended>> atOnce(Scene scene, Change... changes) {
        return AtOnce.run(Arrays.stream(changes)
                .<Callable<Attempt<Appended>>>map(change -> () -> Attempt.at(() -> scene.append(change)))
                .toList());
    }
}
