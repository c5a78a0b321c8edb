package app.confab.domain.secondfactor;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// An authenticator app of somebody's.
///
/// @param confirmedAt since when logging in takes its codes, absent until its person has shown the first one
/// @param recoveryCodesLeft how many were not used
public record SecondFactor(SealedSecret secret, @Nullable Instant confirmedAt, int recoveryCodesLeft) {

    public boolean isConfirmed() {
        return confirmedAt != null;
    }
}
