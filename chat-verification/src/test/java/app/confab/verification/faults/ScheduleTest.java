package app.confab.verification.faults;

import static org.assertj.core.api.Assertions.assertThat;

import app.confab.verification.faults.Fault.Kind;
import org.junit.jupiter.api.Test;

class ScheduleTest {

    @Test
    void isTheSameForTheSameSeed() {
        assertThat(Schedule.of(7, 3, 60_000, 2_000)).isEqualTo(Schedule.of(7, 3, 60_000, 2_000));
        assertThat(Schedule.of(7, 3, 60_000, 2_000)).isNotEqualTo(Schedule.of(8, 3, 60_000, 2_000));
    }

    @Test
    void hasEachKindOnceBeforeAnyComesAgain() {
        for (var seed = 0; seed < 50; seed++) {
            var kinds = Schedule.of(seed, 2, 120_000, 2_000).faults().stream()
                    .map(Fault::kind)
                    .toList();

            assertThat(kinds.subList(0, Kind.values().length)).containsExactlyInAnyOrder(Kind.values());
        }
    }

    @Test
    void befallsOnlyNodesThatAreThere() {
        assertThat(Schedule.of(7, 3, 600_000, 1_000).faults())
                .extracting(Fault::node)
                .containsOnly(1, 2, 3);
    }

    @Test
    void pausesANodeForLongerThanTheDriverWaits() {
        assertThat(Schedule.of(7, 3, 600_000, 1_000).faults())
                .filteredOn(fault -> fault.kind() == Kind.PAUSE_NODE)
                .isNotEmpty()
                .allSatisfy(pause -> assertThat(pause.forMillis()).isGreaterThan(15_000));
    }
}
