package app.confab.benchmark.usage;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ProcessStatTest {

    @Test
    void allProcessorTimeIsSummed() {
        var stat = ProcessStat.parse(
                "4711 (java) S 12 4711 4711 0 -1 4194560 100 200 0 0 250 50 30 7 20 0 40 0 99 1000 200 18446744 1 1");
        assertThat(stat).isEqualTo(new ProcessStat(4711, "java", 12, 250 + 50 + 30 + 7));
    }

    @Test
    void aNameMayContainSpacesAndParentheses() {
        var stat = ProcessStat.parse("8 (a (b) c) R 1 8 8 0 -1 0 0 0 0 0 1 2 3 4 20 0 1 0 5 6 7");
        assertThat(stat).isEqualTo(new ProcessStat(8, "a (b) c", 1, 10));
    }
}
