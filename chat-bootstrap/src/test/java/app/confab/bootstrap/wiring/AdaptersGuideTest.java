package app.confab.bootstrap.wiring;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;

/// `docs/adapters.md` shows the wiring as it is.
class AdaptersGuideTest {
    private static final Path GUIDE = Path.of("..", "docs", "adapters.md");
    private static final Set<String> DRIVING = Set.of("RestConfiguration", "WebSocketConfiguration");
    private static final Pattern WORD = Pattern.compile("`(\\w+)`");

    static Stream<Class<?>> adapters() {
        return Arrays.stream(AdaptersWiring.class.getAnnotation(Import.class).value());
    }

    @ParameterizedTest
    @MethodSource("adapters")
    void eachLineIsShownWithThePortsThatItAnswers(Class<?> adapter) throws IOException {
        var name = adapter.getSimpleName();
        try (var lines = Files.lines(GUIDE)) {
            var row = lines.filter(line -> line.startsWith("|") && line.contains("`" + name + ".class`"))
                    .findFirst()
                    .orElseThrow(() -> new AssertionError("no row for " + name));
            assertThat(words(row)).isEqualTo(DRIVING.contains(name) ? Set.of() : ports(adapter));
        }
    }

    private static Set<String> words(String row) {
        return WORD.matcher(row)
                .results()
                .map((MatchResult word) -> word.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> ports(Class<?> adapter) {
        return Arrays.stream(adapter.getDeclaredMethods())
                .filter(method -> method.isAnnotationPresent(Bean.class))
                .map(Method::getReturnType)
                .flatMap(type -> Stream.concat(Stream.of(type), Arrays.stream(type.getInterfaces())))
                .filter(type -> type.isInterface() && type.getPackageName().startsWith("app.confab.application"))
                .map(Class::getSimpleName)
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
