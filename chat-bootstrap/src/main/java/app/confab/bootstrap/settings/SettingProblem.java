package app.confab.bootstrap.settings;

/// A mistake in the configuration: which variable, what is wrong with it, and how to mend it. Never repeats a
/// secret.
public record SettingProblem(String variable, String problem, String mend) {}
