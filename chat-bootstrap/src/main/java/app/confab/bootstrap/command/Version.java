package app.confab.bootstrap.command;

import java.util.Objects;
import picocli.CommandLine.IVersionProvider;

/// What is running.
final class Version implements IVersionProvider {

    /// As the build says; there is none where the classes were not packaged.
    static String ofProgram() {
        return Objects.requireNonNullElse(Version.class.getPackage().getImplementationVersion(), "development");
    }

    @Override
    public String[] getVersion() {
        return new String[] {
            "Confab " + ofProgram(), "Java " + Runtime.version() + " on " + System.getProperty("os.name")
        };
    }
}
