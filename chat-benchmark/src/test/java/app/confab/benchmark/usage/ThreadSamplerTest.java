package app.confab.benchmark.usage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ThreadSamplerTest {

    @Test
    void aNameIsThatOfAllItsThreads() {
        assertThat(ThreadTime.parse(false, "feed-12\n", "5000 1 2\n")).isEqualTo(new ThreadTime("feed", 5000));
        assertThat(ThreadTime.parse(false, "C2 CompilerThre\n", "1 0 0\n").name())
                .isEqualTo("C2 CompilerThre");
        assertThat(ThreadTime.parse(true, "postgres\n", "1 0 0\n").name()).isEqualTo("database");
    }

    @Test
    void whatThreadsOfOneNameHaveUsedIsAdded() {
        var before = Map.of(1L, new ThreadTime("feed", 1_000_000), 2L, new ThreadTime("feed", 0));
        var after = Map.of(
                1L, new ThreadTime("feed", 11_000_000),
                2L, new ThreadTime("feed", 30_000_000),
                3L, new ThreadTime("late", 8_000_000));
        var used = ThreadSampler.used(before, after, 2);
        assertThat(used).hasSize(2);
        assertThat(used.get("feed")).isCloseTo(20, within(0.001));
        assertThat(used.get("late")).isCloseTo(4, within(0.001));
    }

    @Test
    void aBurstDoesNotMoveTheMedian() {
        var medians = ThreadSampler.medians(List.of(
                Map.of("log", 5.0, "feed", 70.0), Map.of("feed", 900.0, "log", 6.0), Map.of("feed", 72.0, "log", 5.5)));
        assertThat(medians).containsExactly(Map.entry("feed", 72.0), Map.entry("log", 5.5));
    }

    @Test
    void whatWorksInOneSecondOfManyHasNoMedian() {
        assertThat(ThreadSampler.medians(List.of(Map.of("rare", 9.0), Map.of(), Map.of())))
                .containsExactly(Map.entry("rare", 0.0));
        assertThat(ThreadSampler.medians(List.of())).isEmpty();
    }

    @Test
    void thisVeryThreadIsSeen() {
        var own = new Processes(Set.of(ProcessHandle.current().pid()), null).threads();
        assertThat(own.values())
                .filteredOn(thread -> thread.nanos() > 0)
                .extracting(ThreadTime::name)
                .isNotEmpty();
    }
}
