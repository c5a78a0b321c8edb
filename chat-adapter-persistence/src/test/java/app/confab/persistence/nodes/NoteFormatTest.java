package app.confab.persistence.nodes;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class NoteFormatTest {
    private static final UUID SELF = UUID.fromString("00000000-0000-7000-8000-000000000000");
    private static final UUID ONE = UUID.fromString("ffffffff-ffff-7fff-bfff-ffffffffffff");
    private static final UUID TWO = UUID.fromString("0193547a-0000-7abc-9def-0123456789ab");

    @Test
    void notesComeBackAsTheyWere() {
        var notes = List.of(
                Note.numbered('r', ONE, Long.MAX_VALUE),
                Note.numbered('r', TWO, 1),
                Note.of('a', ONE),
                Note.of('t', ONE, TWO),
                Note.of('x'));

        assertThat(NoteFormat.payloads(SELF, notes))
                .singleElement()
                .satisfies(
                        payload -> assertThat(NoteFormat.heard(payload)).contains(new NoteFormat.Heard(SELF, notes)));
    }

    @Test
    void aPayloadWithoutNotesNamesItsSender() {
        var payload = NoteFormat.payloads(SELF, List.of()).getFirst();

        assertThat(NoteFormat.heard(payload)).contains(new NoteFormat.Heard(SELF, List.of()));
    }

    @Test
    void manyNotesShareFewPayloadsThatPostgresTakes() {
        var notes = new ArrayList<Note>();
        for (var i = 0; i < 1_000; i++) {
            notes.add(Note.numbered('r', new UUID(0x7000, i), i + 1));
        }

        var payloads = NoteFormat.payloads(SELF, notes);

        assertThat(payloads).hasSizeBetween(2, 4);
        assertThat(payloads)
                .allSatisfy(payload -> assertThat(payload.getBytes(StandardCharsets.UTF_8).length)
                        .isLessThan(8_000));
        assertThat(payloads)
                .flatMap(payload -> NoteFormat.heard(payload).orElseThrow().notes())
                .isEqualTo(notes);
    }

    @Test
    void wordsThatCannotBeReadArePassedOver() {
        var payload = NoteFormat.payloads(SELF, List.of(Note.of('a', ONE), Note.of('a', TWO)))
                .getFirst();

        for (var strange :
                List.of("", "b", "bshort", "b!!!!!!!!!!!!!!!!!!!!!!", "b.", "b.?", ".", "b" + "A".repeat(23))) {
            var garbled = payload.replaceFirst(" ", " " + strange + " ");
            var heard = NoteFormat.heard(garbled).orElseThrow().notes();
            assertThat(heard).as(strange).contains(Note.of('a', ONE), Note.of('a', TWO));
        }
    }

    @Test
    void whatNamesNoSenderIsNotHeard() {
        assertThat(NoteFormat.heard("")).isEmpty();
        assertThat(NoteFormat.heard("hello there")).isEmpty();
    }
}
