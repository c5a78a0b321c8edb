package app.confab.rest.kernel;

import app.confab.domain.refusals.FieldError;
import app.confab.domain.refusals.Refusal;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// Gathers what is wrong with an input while it is read field by field, so that one answer names it all.
final class FieldErrors {
    private final List<FieldError> errors = new ArrayList<>();

    /// Reads one field now. Its value may be asked for within [#whole] alone.
    <T extends @Nullable Object> Supplier<T> reading(Supplier<T> field) {
        try {
            var value = field.get();
            return () -> value;
        } catch (Refusal.Invalid invalid) {
            errors.addAll(invalid.errors());
            return () -> {
                throw new IllegalStateException("this field has no value", invalid);
            };
        }
    }

    /// Puts together what was read.
    ///
    /// @throws Refusal.Invalid with all that was wrong
    <T extends @Nullable Object> T whole(Supplier<T> making) {
        if (!errors.isEmpty()) {
            throw new Refusal.Invalid(errors);
        }
        return making.get();
    }
}
