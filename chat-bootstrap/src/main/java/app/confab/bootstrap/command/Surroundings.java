package app.confab.bootstrap.command;

import app.confab.bootstrap.settings.ChatSettings;
import java.util.function.Supplier;
import org.springframework.core.env.Environment;

/// What a command is given by whoever runs it, beside its words.
///
/// @param environment where the settings come from, asked once the command knows that it wants them
record Surroundings(Supplier<? extends Environment> environment, PasswordInput passwords) {

    /// Those of this process.
    static Surroundings ofProcess() {
        return new Surroundings(CommandEnvironment::ofProcess, PasswordInput.ofProcess());
    }

    /// The settings, checked as a whole.
    ///
    /// @throws app.confab.bootstrap.settings.BadSettings with every mistake
    ChatSettings settings() {
        return ChatSettings.read(environment.get()::getProperty);
    }
}
