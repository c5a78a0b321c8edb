package app.confab.bootstrap.documentation;

import static org.assertj.core.api.Assertions.assertThat;

import app.confab.application.kernel.Limit;
import app.confab.bootstrap.settings.ChatSettings;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class DocumentationTest {
    private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();
    private static final Path DECISIONS = ROOT.resolve("docs/adr");
    private static final PinnedPromises PINNED = new PinnedPromises(ROOT);

    @Test
    void everySettingIsDocumentedAndEveryDocumentedSettingIsRead() {
        assertThat(matches(ROOT.resolve("docs/configuration.md"), "(?m)^\\| `([A-Z_]+)` \\|"))
                .containsExactlyInAnyOrderElementsOf(variablesThatAreRead());
    }

    @Test
    void everyRateLimitIsDocumentedAsItIs() {
        assertThat(matches(
                        ROOT.resolve("docs/configuration.md"),
                        "(?m)\\| ((?:all nodes|each node) \\| [0-9,]+ \\| [^|]+) \\|$"))
                .isEqualTo(Stream.of(Limit.values()).map(DocumentationTest::row).toList());
    }

    @Test
    void decisionsAreNumberedWithoutAGapAndListed() throws IOException {
        var files = decisions();
        var numbers = files.stream()
                .map(name -> Integer.valueOf(name.substring(0, 4)))
                .toList();

        assertThat(numbers)
                .isEqualTo(IntStream.rangeClosed(1, files.size()).boxed().toList());
        assertThat(matches(DECISIONS.resolve("README.md"), "\\]\\((\\d{4}-[^)]+)\\)"))
                .isEqualTo(files);
    }

    @ParameterizedTest
    @MethodSource("documents")
    void everyLinkToAFileLeadsSomewhere(Path document) {
        assertThat(matches(document, "\\]\\((?!https?:|mailto:|#)([^)#\\s]+)[^)]*\\)"))
                .allSatisfy(link -> assertThat(document.resolveSibling(link)).exists());
    }

    @ParameterizedTest
    @ValueSource(strings = {"docs/testing.md", "docs/security.md"})
    void everyTestThatIsNamedIsThere(String document) {
        assertThat(PINNED.missingTests(ROOT.resolve(document))).isEmpty();
    }

    @Test
    void everyPromiseNamesATest() {
        assertThat(PINNED.rows()).hasSizeGreaterThan(100).allMatch(PinnedPromises.Row::namesATest);
    }

    @Test
    void whateverTheContractNamesIsPinnedByATest() {
        var contract = new ContractDocuments(ROOT.resolve("docs"));

        assertThat(PINNED.wordsOf("Calls")).containsExactlyInAnyOrderElementsOf(contract.calls());
        assertThat(PINNED.wordsOf("Error codes")).containsAll(contract.errorCodes());
        assertThat(PINNED.wordsOf("Frames from the client")).containsAll(contract.framesOfTheClient());
        assertThat(PINNED.wordsOf("Frames from the server")).containsAll(contract.framesOfTheServer());
        assertThat(PINNED.wordsOf("Events")).containsAll(contract.events());
        assertThat(PINNED.wordsOf("Close codes")).containsAll(contract.closeCodes());
    }

    @Test
    void whoWritesAClientIsToldWhatToDoAfterEachCloseCode() {
        var contract = new ContractDocuments(ROOT.resolve("docs"));

        assertThat(matches(ROOT.resolve("docs/protocol.md"), "(?m)^\\| (\\d{4}) \\|"))
                .containsExactlyInAnyOrderElementsOf(contract.closeCodes());
    }

    static List<Path> documents() throws IOException {
        try (var top = Files.list(ROOT);
                var docs = Files.walk(ROOT.resolve("docs"))) {
            return Stream.concat(top, docs)
                    .filter(file -> file.toString().endsWith(".md"))
                    .toList();
        }
    }

    private static String row(Limit limit) {
        var budget = limit.standard();
        var time = switch (budget.per().toString()) {
            case "PT1S" -> "a second";
            case "PT1H" -> "an hour";
            default -> "in " + budget.per().toSeconds() + " s";
        };
        var by = limit.reach() == Limit.Reach.ALL_NODES ? "all nodes" : "each node";
        return String.format(Locale.ROOT, "%s | %,d | %,d %s", by, budget.burst(), budget.refill(), time);
    }

    private static Set<String> variablesThatAreRead() {
        var asked = new TreeSet<String>();
        ChatSettings.read(variable -> {
            asked.add(variable);
            return null;
        });
        asked.removeIf(DocumentationTest::isSprings);
        return asked;
    }

    private static boolean isSprings(String name) {
        return name.contains(".");
    }

    private static List<String> decisions() throws IOException {
        try (var files = Files.list(DECISIONS)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> !name.equals("README.md"))
                    .sorted()
                    .toList();
        }
    }

    private static List<String> matches(Path file, String pattern) {
        try {
            return Pattern.compile(pattern)
                    .matcher(Files.readString(file))
                    .results()
                    .map((MatchResult result) -> result.group(1))
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
