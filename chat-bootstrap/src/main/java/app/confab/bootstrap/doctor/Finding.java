package app.confab.bootstrap.doctor;

/// One thing that was looked at. Never repeats a secret.
///
/// @param mend what to do about it; empty where all is well
public record Finding(Level level, String topic, String text, String mend) {

    public enum Level {
        /// As it should be.
        GOOD,
        /// It works, and may hurt one day.
        RISKY,
        /// It does not work, or does harm.
        BAD
    }
}
