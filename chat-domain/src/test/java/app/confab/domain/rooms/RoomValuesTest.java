package app.confab.domain.rooms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.confab.domain.refusals.Refusal;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class RoomValuesTest {

    @Test
    void aRoomNameHas1To80CharactersAndIsNotBlank() {
        assertThat(new RoomName("x".repeat(80)).value()).hasSize(80);
        for (var bad : new String[] {"", "  ", "x".repeat(81), "two\nlines"}) {
            assertThatThrownBy(() -> new RoomName(bad)).isInstanceOf(Refusal.Invalid.class);
        }
    }

    @Test
    void aTopicHasUpTo250CharactersAndMayBeBlank() {
        assertThat(Topic.NONE.value()).isEmpty();
        assertThat(new Topic("\uD83D\uDE80".repeat(250)).value()).hasSize(500);
        assertThat(new Topic(" ").value()).isEqualTo(" ");
        for (var bad : new String[] {"x".repeat(251), "two\nlines"}) {
            assertThatThrownBy(() -> new Topic(bad)).isInstanceOf(Refusal.Invalid.class);
        }
    }

    @Test
    void seqsCountFromOne() {
        assertThat(Seq.START).isEqualTo(new Seq(0));
        assertThat(Seq.START.next()).isEqualTo(new Seq(1));
        assertThat(new Seq(41).next()).isEqualTo(new Seq(42));
        assertThatThrownBy(() -> new Seq(-1)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void roomsAreInTheOrderOfTheirIds() {
        var first = new RoomId(UUID.fromString("00000000-0000-7000-8000-000000000001"));
        var second = new RoomId(UUID.fromString("00000000-0000-7000-8000-000000000002"));

        assertThat(first).isLessThan(second).isEqualByComparingTo(new RoomId(first.value()));
        assertThat(second).isGreaterThan(first);
    }

    @Test
    void seqsAreInOrder() {
        assertThat(new Seq(2).isAfter(new Seq(1))).isTrue();
        assertThat(new Seq(2).isAfter(new Seq(2))).isFalse();
        assertThat(new Seq(1).isAfter(new Seq(2))).isFalse();
        assertThat(new Seq(9)).isLessThan(new Seq(10));
    }
}
