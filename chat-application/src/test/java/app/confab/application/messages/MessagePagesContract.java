package app.confab.application.messages;

import static org.assertj.core.api.Assertions.assertThat;

import app.confab.application.messages.Messages.Place;
import app.confab.application.messages.Messages.Section;
import app.confab.application.world.AtOnce;
import app.confab.application.world.Scene;
import app.confab.application.world.StoresContract;
import app.confab.domain.accounts.Account;
import app.confab.domain.accounts.DisplayName;
import app.confab.domain.rooms.RoomId;
import app.confab.domain.rooms.Seq;
import java.util.List;
import org.assertj.core.api.ListAssert;
import org.junit.jupiter.api.Test;

/// The pages of every [Messages].
public interface MessagePagesContract extends StoresContract {

    @Test
    default void theNewestMessagesComeByAscendingSeq() {
        var scene = scene();
        var ada = scene.person("ada");
        var room = scene.roomOf(ada);
        var all = scene.post(10, room, ada);

        var section = stores().messages().before(at(room, ada), null, 3);

        assertThat(section).isEqualTo(new Section(Scene.unmarked(all.subList(7, 10)), true, false, new Seq(11)));
    }

    @Test
    default void whatLiesBelowASeqIsReadBackwards() {
        var place = aRoomWithMessagesFrom2To11();

        assertThatSeqs(stores().messages().before(place, new Seq(7), 3)).containsExactly(4L, 5L, 6L);
        assertThatSeqs(stores().messages().before(place, new Seq(4), 3)).containsExactly(2L, 3L);
        assertThatSeqs(stores().messages().before(place, new Seq(99), 3)).containsExactly(9L, 10L, 11L);
    }

    @Test
    default void whatLiesAboveASeqIsReadForwards() {
        var place = aRoomWithMessagesFrom2To11();

        assertThatSeqs(stores().messages().after(place, new Seq(7), 3)).containsExactly(8L, 9L, 10L);
        assertThatSeqs(stores().messages().after(place, new Seq(9), 3)).containsExactly(10L, 11L);
        assertThatSeqs(stores().messages().after(place, Seq.START, 3)).containsExactly(2L, 3L, 4L);
    }

    @Test
    default void halfOfWhatLiesAroundASeqIsBelowIt() {
        var place = aRoomWithMessagesFrom2To11();

        assertThatSeqs(stores().messages().around(place, new Seq(6), 4)).containsExactly(4L, 5L, 6L, 7L);
        assertThatSeqs(stores().messages().around(place, new Seq(6), 5)).containsExactly(4L, 5L, 6L, 7L, 8L);
        assertThatSeqs(stores().messages().around(place, new Seq(6), 1)).containsExactly(6L);
    }

    @Test
    default void whatOneSideLacksTheOtherDoesNotFill() {
        var place = aRoomWithMessagesFrom2To11();

        assertThatSeqs(stores().messages().around(place, new Seq(3), 6)).containsExactly(2L, 3L, 4L, 5L);
        assertThatSeqs(stores().messages().around(place, new Seq(11), 6)).containsExactly(8L, 9L, 10L, 11L);
        assertThatSeqs(stores().messages().around(place, new Seq(50), 6)).containsExactly(9L, 10L, 11L);
    }

    @Test
    default void aSectionTellsWhetherOlderAndNewerOnesExist() {
        var place = aRoomWithMessagesFrom2To11();
        var messages = stores().messages();

        assertMore(messages.before(place, null, 100), false, false);
        assertMore(messages.before(place, null, 10), false, false);
        assertMore(messages.before(place, null, 9), true, false);
        assertMore(messages.before(place, new Seq(7), 5), false, true);
        assertMore(messages.before(place, new Seq(7), 4), true, true);
        assertMore(messages.after(place, Seq.START, 100), false, false);
        assertMore(messages.after(place, new Seq(1), 9), false, true);
        assertMore(messages.after(place, new Seq(7), 4), true, false);
        assertMore(messages.after(place, new Seq(7), 3), true, true);
        assertMore(messages.around(place, new Seq(6), 20), false, false);
        assertMore(messages.around(place, new Seq(6), 4), true, true);
        assertMore(messages.around(place, new Seq(2), 4), false, true);
        assertMore(messages.around(place, new Seq(11), 4), true, false);
    }

    @Test
    default void anEmptySectionTellsWhatLiesBeyondThePlace() {
        var place = aRoomWithMessagesFrom2To11();

        assertThat(stores().messages().before(place, new Seq(1), 5))
                .isEqualTo(new Section(List.of(), false, true, new Seq(11)));
        assertThat(stores().messages().after(place, new Seq(11), 5))
                .isEqualTo(new Section(List.of(), true, false, new Seq(11)));
        assertThat(stores().messages().around(place, new Seq(50), 1))
                .isEqualTo(new Section(List.of(), true, false, new Seq(11)));
    }

    @Test
    default void otherEventsAreNoMessages() {
        var scene = scene();
        var ada = scene.person("ada");
        var grace = scene.person("grace");
        var room = scene.roomOf(ada);
        var first = scene.post(room, ada, "before grace came");
        scene.append(scene.joining(room, grace));
        var second = scene.post(room, grace, "after");
        scene.append(scene.leaving(room, grace));

        var section = stores().messages().around(at(room, ada), new Seq(3), 4);

        assertThat(section).isEqualTo(new Section(Scene.unmarked(List.of(first, second)), false, false, new Seq(5)));
    }

    @Test
    default void aRoomWithoutMessagesHasAnEmptySection() {
        var scene = scene();
        var ada = scene.person("ada");
        var room = scene.roomOf(ada);

        var empty = new Section(List.of(), false, false, new Seq(1));
        assertThat(stores().messages().before(at(room, ada), null, 50)).isEqualTo(empty);
        assertThat(stores().messages().after(at(room, ada), Seq.START, 50)).isEqualTo(empty);
        assertThat(stores().messages().around(at(room, ada), new Seq(1), 50)).isEqualTo(empty);
    }

    @Test
    default void anUnknownRoomHasNoMessages() {
        var scene = scene();
        var nowhere = at(scene.unknownRoom(), scene.person("ada"));

        var nothing = new Section(List.of(), false, false, Seq.START);
        assertThat(stores().messages().before(nowhere, null, 50)).isEqualTo(nothing);
        assertThat(stores().messages().after(nowhere, Seq.START, 50)).isEqualTo(nothing);
        assertThat(stores().messages().around(nowhere, new Seq(1), 50)).isEqualTo(nothing);
    }

    @Test
    default void aPageHoldsUpToAHundred() {
        var scene = scene();
        var ada = scene.person("ada");
        var room = scene.roomOf(ada);
        var all = scene.post(101, room, ada);

        assertThat(stores().messages().before(at(room, ada), null, 100).items())
                .isEqualTo(Scene.unmarked(all.subList(1, 101)));
        assertThat(stores().messages().after(at(room, ada), Seq.START, 100).items())
                .isEqualTo(Scene.unmarked(all.subList(0, 100)));
        assertThat(stores().messages().around(at(room, ada), new Seq(52), 100).items())
                .isEqualTo(Scene.unmarked(all.subList(0, 100)));
    }

    @Test
    default void eachRoomHasItsOwnMessages() {
        var scene = scene();
        var ada = scene.person("ada");
        var here = scene.roomOf(ada);
        var there = scene.roomOf(ada);
        var message = scene.post(here, ada, "here");
        scene.post(there, ada, "there");

        assertThat(stores().messages().before(at(here, ada), null, 50).items())
                .containsExactly(Scene.unmarked(message));
    }

    @Test
    default void tombstonesAreMessagesToo() {
        var scene = scene();
        var ada = scene.person("ada");
        var room = scene.roomOf(ada);
        var messages = scene.post(3, room, ada);
        scene.append(scene.deleting(messages.get(1), ada));
        scene.append(scene.deleting(messages.get(2), ada));

        var section = stores().messages().before(at(room, ada), null, 2);

        var tombstones = messages.subList(1, 3).stream()
                .map(message -> scene.seen(message, ada))
                .toList();
        assertThat(tombstones).allMatch(view -> view.message().isDeleted());
        assertThat(section).isEqualTo(new Section(tombstones, true, false, new Seq(6)));
    }

    @Test
    default void aPageShowsMessagesAsTheyAreNow() {
        var scene = scene();
        var ada = scene.person("ada");
        var room = scene.roomOf(ada);
        var messages = scene.post(3, room, ada);
        scene.append(scene.editing(messages.get(1), ada, "edited"));
        var answer = scene.append(scene.answering(room, ada, messages.getFirst().id(), "an answer"));

        var views = stores().messages().after(at(room, ada), Seq.START, 10).items();

        assertThat(views)
                .containsExactly(
                        Scene.unmarked(messages.get(0)),
                        scene.seen(messages.get(1), ada),
                        Scene.unmarked(messages.get(2)),
                        Scene.unmarked(Scene.message(answer)));
        assertThat(Scene.text(views.get(1).message())).isEqualTo("edited");
    }

    @Test
    default void aPageCallsAuthorsAsTheyAreCalledNow() {
        var scene = scene();
        var ada = scene.person("ada");
        var room = scene.roomOf(ada);
        scene.post(room, ada, "hello");
        var renamed = stores().accounts()
                .rename(ada.id(), new DisplayName("Countess of Lovelace"))
                .orElseThrow();

        assertThat(stores().messages().before(at(room, ada), null, 10).items())
                .extracting(view -> view.message().author())
                .containsExactly(renamed.profile());
    }

    @Test
    default void aPageAndItsSeqAreOfOneSnapshot() {
        var scene = scene();
        var ada = scene.person("ada");
        var room = scene.roomOf(ada);
        Runnable reading = () -> {
            var section = stores().messages().before(at(room, ada), null, 100);
            var newest = section.items().isEmpty()
                    ? new Seq(1)
                    : section.items().getLast().message().seq();
            assertThat(section.asOfSeq()).isEqualTo(newest);
            assertThat(section.items()).hasSize((int) newest.value() - 1);
        };

        AtOnce.readWhile(() -> postOneByOne(scene, 99, room, ada), reading);
    }

    private static void postOneByOne(Scene scene, int count, RoomId room, Account author) {
        for (var i = 0; i < count; i++) {
            scene.post(room, author, "message " + i);
        }
    }

    private Place aRoomWithMessagesFrom2To11() {
        var scene = scene();
        var ada = scene.person("ada");
        var room = scene.roomOf(ada);
        scene.post(10, room, ada);
        return at(room, ada);
    }

    private static Place at(RoomId room, Account reader) {
        return new Place(room, reader.id());
    }

    private static ListAssert<Long> assertThatSeqs(Section section) {
        return assertThat(section.items().stream()
                .map(view -> view.message().seq().value())
                .toList());
    }

    private static void assertMore(Section section, boolean before, boolean after) {
        assertThat(section.hasMoreBefore()).as("hasMoreBefore of %s", section).isEqualTo(before);
        assertThat(section.hasMoreAfter()).as("hasMoreAfter of %s", section).isEqualTo(after);
    }
}
