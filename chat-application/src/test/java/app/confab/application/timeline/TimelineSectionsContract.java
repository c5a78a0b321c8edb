package app.confab.application.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import app.confab.application.timeline.Timeline.Section;
import app.confab.application.world.AtOnce;
import app.confab.application.world.StoresContract;
import app.confab.domain.rooms.Seq;
import app.confab.domain.timeline.TimelineEvent;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/// That every [Timeline] is read in order and without a gap.
public interface TimelineSectionsContract extends StoresContract {

    @Test
    default void theLogIsReadFromItsStart() {
        var scene = scene();
        var ada = scene.person("ada");
        var grace = scene.person("grace");
        var creation = scene.creating(ada);
        var room = creation.room();
        var told = new ArrayList<TimelineEvent>();
        for (var change : List.of(
                creation, scene.joining(room, grace), scene.posting(room, grace, "hello"), scene.leaving(room, ada))) {
            told.addAll(scene.append(change).events());
        }

        var section = stores().timeline().after(room, Seq.START, 500);

        assertThat(section).isEqualTo(new Section(told, new Seq(5)));
    }

    @Test
    default void theLogIsReadOnFromWhereOneStands() {
        var scene = scene();
        var ada = scene.person("ada");
        var room = scene.roomOf(ada);
        scene.post(9, room, ada);

        var section = stores().timeline().after(room, new Seq(7), 500);

        assertThat(section.items()).extracting(event -> event.seq().value()).containsExactly(8L, 9L, 10L);
        assertThat(section.items()).isEqualTo(scene.events(room).subList(7, 10));
    }

    @Test
    default void aSectionIsAsLongAsAskedAndTellsTheNewestSeq() {
        var scene = scene();
        var ada = scene.person("ada");
        var room = scene.roomOf(ada);
        scene.post(9, room, ada);

        var section = stores().timeline().after(room, new Seq(2), 3);

        assertThat(section.items()).extracting(event -> event.seq().value()).containsExactly(3L, 4L, 5L);
        assertThat(section.lastSeq()).isEqualTo(new Seq(10));
    }

    @Test
    default void theLongestSectionHoldsFiveHundred() {
        var scene = scene();
        var ada = scene.person("ada");
        var room = scene.roomOf(ada);
        scene.post(500, room, ada);

        var section = stores().timeline().after(room, Seq.START, 500);

        assertThat(section.items()).hasSize(500);
        assertThat(section.items().getLast().seq()).isEqualTo(new Seq(500));
        assertThat(section.lastSeq()).isEqualTo(new Seq(501));
    }

    @Test
    default void nothingFollowsTheEndOfTheLog() {
        var scene = scene();
        var room = scene.roomOf(scene.person("ada"));

        assertThat(stores().timeline().after(room, new Seq(1), 500)).isEqualTo(new Section(List.of(), new Seq(1)));
        assertThat(stores().timeline().after(room, new Seq(9), 500)).isEqualTo(new Section(List.of(), new Seq(1)));
    }

    @Test
    default void anUnknownRoomHasNoLog() {
        var nowhere = scene().unknownRoom();

        assertThat(stores().timeline().after(nowhere, Seq.START, 500)).isEqualTo(new Section(List.of(), Seq.START));
        assertThat(stores().timeline().lastSeq(nowhere)).isEmpty();
    }

    @Test
    default void theNewestSeqIsThatOfTheNewestEvent() {
        var scene = scene();
        var ada = scene.person("ada");
        var room = scene.roomOf(ada);

        assertThat(stores().timeline().lastSeq(room)).contains(new Seq(1));
        var message = scene.post(room, ada, "hello");
        assertThat(stores().timeline().lastSeq(room)).contains(message.seq());
    }

    @Test
    default void theNewestSeqsOfManyRoomsAreReadAtOnce() {
        var scene = scene();
        var ada = scene.person("ada");
        var here = scene.roomOf(ada);
        var there = scene.roomOf(ada);
        scene.post(3, there, ada);

        var rooms = List.of(here, scene.unknownRoom(), there, here);

        assertThat(stores().timeline().lastSeqs(rooms)).isEqualTo(Map.of(here, new Seq(1), there, new Seq(4)));
        assertThat(stores().timeline().lastSeqs(List.of())).isEmpty();
    }

    @Test
    default void eachRoomHasALogOfItsOwn() {
        var scene = scene();
        var ada = scene.person("ada");
        var here = scene.roomOf(ada);
        var there = scene.roomOf(ada);
        scene.post(here, ada, "here");
        scene.post(there, ada, "there");

        assertThat(scene.events(here)).hasSize(2).allMatch(event -> event.room().equals(here));
        assertThat(scene.events(there))
                .hasSize(2)
                .allMatch(event -> event.room().equals(there));
    }

    @Test
    default void everyReadSeesWhatIsAcknowledgedAndHasNoGap() {
        var scene = scene();
        var ada = scene.person("ada");
        var room = scene.roomOf(ada);
        Runnable writing = () -> {
            for (var i = 0; i < 100; i++) {
                var message = scene.post(room, ada, "message " + i);
                var seen = stores().timeline().after(room, new Seq(message.seq().value() - 1), 1);
                assertThat(seen.items()).extracting(TimelineEvent::seq).containsExactly(message.seq());
            }
        };
        Runnable reading = () -> {
            var section = stores().timeline().after(room, Seq.START, 500);
            var seqs = section.items().stream().map(TimelineEvent::seq).toList();
            assertThat(section.lastSeq()).isEqualTo(seqs.getLast()).isEqualTo(new Seq(seqs.size()));
        };

        AtOnce.readWhile(writing, reading);

        assertThat(stores().timeline().lastSeq(room)).contains(new Seq(101));
    }
}
