package app.confab.bootstrap.settings;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Reads variables one by one and gathers what is wrong with them. A variable that is set to nothing counts as
/// unset. After a mistake the default stands in, so that the reading goes on and finds the other mistakes.
final class SettingReader {
    private enum Flag {
        TRUE,
        FALSE
    }

    private final Function<String, @Nullable String> source;
    private final List<SettingProblem> problems = new ArrayList<>();

    SettingReader(Function<String, @Nullable String> source) {
        this.source = source;
    }

    Optional<String> text(String variable) {
        return Optional.ofNullable(source.apply(variable)).filter(value -> !value.isBlank());
    }

    int number(String variable, int min, int max, int otherwise) {
        return text(variable)
                .map(value -> parsed(variable, value, min, max, otherwise))
                .orElse(otherwise);
    }

    <E extends Enum<E>> E choice(String variable, Class<E> type, E otherwise) {
        return text(variable)
                .map(value -> chosen(variable, value, type, otherwise))
                .orElse(otherwise);
    }

    boolean flag(String variable, boolean otherwise) {
        return choice(variable, Flag.class, otherwise ? Flag.TRUE : Flag.FALSE) == Flag.TRUE;
    }

    void complain(String variable, String problem, String mend) {
        problems.add(new SettingProblem(variable, problem, mend));
    }

    List<SettingProblem> problems() {
        return problems;
    }

    private int parsed(String variable, String value, int min, int max, int otherwise) {
        try {
            var number = Integer.parseInt(value.strip());
            if (min <= number && number <= max) {
                return number;
            }
        } catch (NumberFormatException notANumber) {
            // Answered below, together with a number out of range.
        }
        complain(
                variable,
                "'%s' is not a whole number from %d to %d".formatted(value, min, max),
                "set it to such a number, or leave it unset for " + otherwise);
        return otherwise;
    }

    private <E extends Enum<E>> E chosen(String variable, String value, Class<E> type, E otherwise) {
        var constants = type.getEnumConstants();
        for (var constant : constants) {
            if (constant.name().equalsIgnoreCase(value.strip())) {
                return constant;
            }
        }
        var known = Stream.of(constants).map(SettingReader::word).collect(Collectors.joining(", "));
        complain(variable, "'%s' is not one of %s".formatted(value, known), "set it to one of these");
        return otherwise;
    }

    private static String word(Enum<?> constant) {
        return constant.name().startsWith("HS")
                ? constant.name()
                : constant.name().toLowerCase(java.util.Locale.ROOT);
    }
}
