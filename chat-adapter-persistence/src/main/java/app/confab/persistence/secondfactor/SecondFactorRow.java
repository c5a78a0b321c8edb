package app.confab.persistence.secondfactor;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// A second factor, with how many recovery codes belong to it.
record SecondFactorRow(String secret, @Nullable Instant confirmedAt, int recoveryCodesLeft) {}
