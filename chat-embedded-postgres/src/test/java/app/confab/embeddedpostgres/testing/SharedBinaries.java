package app.confab.embeddedpostgres.testing;

import java.nio.file.Path;

/// Where the tests of all builds of this user keep PostgreSQL's programs, so that they are unpacked once.
public final class SharedBinaries {

    private SharedBinaries() {}

    public static Path folder() {
        return Path.of(System.getProperty("user.home"), ".cache", "confab", "postgres");
    }
}
