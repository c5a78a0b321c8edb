package app.confab.wire.secondfactor;

import app.confab.domain.secondfactor.SecondFactor;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// SecondFactor: whether logging in takes more than the password.
///
/// @param since left out where it does not
@JsonInclude(JsonInclude.Include.NON_NULL)
public record SecondFactorJson(boolean enabled, @Nullable String since, int recoveryCodesLeft) {

    public static SecondFactorJson of(Optional<SecondFactor> factor) {
        return factor.map(SecondFactorMapping.INSTANCE::factor).orElse(new SecondFactorJson(false, null, 0));
    }
}
