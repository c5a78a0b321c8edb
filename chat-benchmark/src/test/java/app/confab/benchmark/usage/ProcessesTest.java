package app.confab.benchmark.usage;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProcessesTest {

    @TempDir
    Path folder;

    private Path proc;
    private Path data;

    @BeforeEach
    void aServerWithADatabaseThatCutItselfLoose() throws IOException {
        proc = Files.createDirectory(folder.resolve("proc"));
        data = Files.createDirectory(folder.resolve("data")).toRealPath();
        var elsewhere = Files.createDirectory(folder.resolve("elsewhere"));
        process(10, "java", 1, 500, elsewhere);
        process(11, "shell", 10, 20, elsewhere);
        process(12, "grandchild", 11, 3, elsewhere);
        process(20, "postgres", 1, 40, Files.createDirectories(data.resolve("postgres")));
        process(21, "postgres", 20, 60, data.resolve("postgres"));
        process(30, "postgres", 1, 7000, elsewhere);
        process(40, "java", 1, 9000, elsewhere);
        Files.createDirectory(proc.resolve("sys"));
    }

    @Test
    void descendantsAndTheDatabaseOfTheDataFolderBelong() {
        assertThat(new Processes(proc, Set.of(10L), data).members())
                .extracting(ProcessStat::pid)
                .containsExactlyInAnyOrder(10L, 11L, 12L, 20L, 21L);
    }

    @Test
    void withoutADataFolderTheDatabaseMustBeNamed() {
        assertThat(new Processes(proc, Set.of(10L), null).databaseProcesses()).isEmpty();
        assertThat(new Processes(proc, Set.of(10L, 20L), null).databaseProcesses())
                .containsExactlyInAnyOrder(20L, 21L);
    }

    @Test
    void timeAndMemoryAreSummedApart() {
        var usage = new Processes(proc, Set.of(10L), data).usage();
        assertThat(usage)
                .isEqualTo(
                        new Usage(Duration.ofMillis(5230), Duration.ofMillis(1000), 3 * 1024 * 1000, 2 * 1024 * 300));
    }

    @Test
    void theTimeOfAnEndedChildIsNotLost() throws IOException {
        var processes = new Processes(proc, Set.of(10L), data);
        var before = processes.usage();
        Files.delete(proc.resolve("12/stat"));
        Files.writeString(proc.resolve("11/stat"), stat(11, "shell", 10, 20, 3));
        assertThat(processes.usage().since(before).serverCpu()).isZero();
    }

    @Test
    void thisVeryProcessHasUsedSomething() {
        var own = new Processes(Set.of(ProcessHandle.current().pid()), null).usage();
        assertThat(own.serverCpu()).isPositive();
        assertThat(own.serverBytes()).isGreaterThan(1 << 20);
    }

    private void process(long pid, String name, long parent, long ticks, Path workingFolder) throws IOException {
        var its = Files.createDirectory(proc.resolve(Long.toString(pid)));
        Files.writeString(its.resolve("stat"), stat(pid, name, parent, ticks, 0));
        Files.writeString(its.resolve("status"), "Name:\t" + name + "\nVmRSS:\t    1000 kB\nThreads:\t1\n");
        Files.writeString(its.resolve("smaps_rollup"), "00-ff ---p 0 0 0 [rollup]\nRss:   1000 kB\nPss:    300 kB\n");
        Files.createSymbolicLink(its.resolve("cwd"), workingFolder);
    }

    private static String stat(long pid, String name, long parent, long ticks, long ofChildren) {
        return pid + " (" + name + ") S " + parent + " 1 1 0 -1 0 0 0 0 0 " + ticks + " 0 " + ofChildren
                + " 0 20 0 1 0 9 9 9\n";
    }
}
