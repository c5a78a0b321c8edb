package app.confab.application.world;

import static org.assertj.core.api.Assertions.assertThat;

import app.confab.domain.refusals.Refusal;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// What came of something that may be refused; whatever else is thrown goes through.
///
/// @param value absent where it was refused
public record Attempt<T>(@Nullable T value, @Nullable Refusal refusal) {

    public static <T> Attempt<T> at(Supplier<T> work) {
        try {
            return new Attempt<>(work.get(), null);
        } catch (Refusal refusal) {
            return new Attempt<>(null, refusal);
        }
    }

    /// Whether it was refused, which can have been in this way only.
    public boolean isRefused(Class<? extends Refusal> expected) {
        if (refusal != null) {
            assertThat(refusal).isInstanceOf(expected);
        }
        return refusal != null;
    }

    /// Empty where it was refused, which can have been in this way only.
    public Optional<T> unless(Class<? extends Refusal> expected) {
        return isRefused(expected) ? Optional.empty() : Optional.ofNullable(value);
    }
}
