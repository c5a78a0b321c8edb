package app.confab.bootstrap.documentation;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The tables of `docs/testing.md` that say which test pins what, and the tests that there are.
final class PinnedPromises {
    private static final String SECTION = "## What the wire contract promises";
    private static final Pattern WORD = Pattern.compile("`([^`]+)`");
    private static final Pattern TEST = Pattern.compile("`([A-Z]\\w*(?:Test|IT|Contract))(?:\\.(\\w+))?`");

    /// One line of a table.
    ///
    /// @param table the heading above it
    record Row(String table, String promise, String tests) {
        Stream<String> words() {
            return WORD.matcher(promise).results().map(word -> word.group(1));
        }

        boolean namesATest() {
            return TEST.matcher(tests).find();
        }
    }

    private final List<Row> rows;
    private final Map<String, Path> sources;

    PinnedPromises(Path root) {
        try (var modules = Files.list(root)) {
            this.rows = rows(read(root.resolve("docs/testing.md")));
            this.sources = modules.map(module -> module.resolve("src/test/java"))
                    .filter(Files::isDirectory)
                    .flatMap(PinnedPromises::sources)
                    .collect(Collectors.toMap(PinnedPromises::className, Function.identity()));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    List<Row> rows() {
        return rows;
    }

    /// What the rows below a heading are about.
    List<String> wordsOf(String table) {
        return rows.stream()
                .filter(row -> row.table().equals(table))
                .flatMap(Row::words)
                .toList();
    }

    /// Every test that a document names and that is not there.
    List<String> missingTests(Path document) {
        return TEST.matcher(read(document))
                .results()
                .filter(test -> !exists(test.group(1), test.group(2)))
                .map(test -> test.group(0))
                .toList();
    }

    private boolean exists(String className, @Nullable String method) {
        var source = sources.get(className);
        return source != null && (method == null || read(source).contains(" void " + method + "("));
    }

    private static List<Row> rows(String text) {
        var rows = new ArrayList<Row>();
        var table = "";
        var section = text.substring(text.indexOf(SECTION) + SECTION.length());
        for (var line : section.substring(0, section.indexOf("\n## ")).lines().toList()) {
            if (line.startsWith("### ")) {
                table = line.substring("### ".length());
            } else if (line.startsWith("| ") && !line.startsWith("| ---") && !line.endsWith("| test |")) {
                var cells = line.split(" ?\\| ?", -1);
                rows.add(new Row(table, cells[1], cells[2]));
            }
        }
        return rows;
    }

    private static Stream<Path> sources(Path folder) {
        try (var files = Files.walk(folder)) {
            return files.filter(file -> file.toString().matches(".*(Test|IT|Contract)\\.java")).toList().stream();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static String className(Path source) {
        return source.getFileName().toString().replace(".java", "");
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
