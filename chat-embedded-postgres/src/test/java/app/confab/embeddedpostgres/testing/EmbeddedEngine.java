package app.confab.embeddedpostgres.testing;

import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.WRITE;

import app.confab.embeddedpostgres.Durability;
import app.confab.embeddedpostgres.EmbeddedPostgres;
import app.confab.embeddedpostgres.EmbeddedPostgresSettings;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;

/// The embedded PostgreSQL, fast and throw-away: its data in the build folder, its programs unpacked once per user.
record EmbeddedEngine(EmbeddedPostgres postgres, Claim claim) implements TestEngine {

    private static final String DROP_LEFTOVERS = """
            select 'drop database ' || datname || ' with (force)' from pg_database where datname like 'test\\_%'
            """;

    static EmbeddedEngine start() {
        var claim = Claim.takeIn(Path.of("target", "test-postgres"));
        var settings = EmbeddedPostgresSettings.in(claim.home())
                .withBinaries(SharedBinaries.folder())
                .with(Durability.FAST)
                .withServerSetting("max_connections", "300");
        var postgres = EmbeddedPostgres.start(settings);
        Runtime.getRuntime().addShutdownHook(new Thread(postgres::close, "stop-test-postgres"));
        var engine = new EmbeddedEngine(postgres, claim);
        SharedPostgres.query(engine, DROP_LEFTOVERS).forEach(drop -> SharedPostgres.execute(engine, drop));
        return engine;
    }

    @Override
    public String url(String database) {
        return "jdbc:postgresql://127.0.0.1:" + postgres.port() + "/" + database;
    }

    @Override
    public String superuser() {
        return "postgres";
    }

    @Override
    public String username() {
        return postgres.username();
    }

    @Override
    public String password() {
        return postgres.password();
    }

    /// A home that is this JVM's alone for as long as it lives. The next JVM uses it again, which saves making one and
    /// heals what a killed JVM left; a second JVM at the same time takes the next.
    private record Claim(Path home, FileChannel lock) {

        static Claim takeIn(Path parent) {
            try {
                Files.createDirectories(parent);
                for (var number = 1; ; number++) {
                    var lock = FileChannel.open(parent.resolve(number + ".claim"), CREATE, WRITE);
                    if (lock.tryLock() != null) {
                        return new Claim(parent.resolve(String.valueOf(number)), lock);
                    }
                    lock.close();
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
