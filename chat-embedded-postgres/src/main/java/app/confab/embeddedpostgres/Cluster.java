package app.confab.embeddedpostgres;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The data of PostgreSQL: made once, and only opened by programs of the version that made it.
record Cluster(Home home, Programs programs, Durability durability) {

    static final String SUPERUSER = "postgres";
    static final String USER = "confab";
    static final String DATABASE = "confab";
    static final String CONFIGURATION = "confab.conf";

    private static final Logger LOG = LoggerFactory.getLogger(Cluster.class);

    static String jdbcUrl(int port) {
        return "jdbc:postgresql://127.0.0.1:" + port + "/" + DATABASE;
    }

    Password ensure() throws IOException {
        home.removeUnfinishedData();
        if (Files.exists(home.data())) {
            checkVersion();
            return Password.readFrom(home);
        }
        LOG.info("Creating a database in {}", home.data());
        var password = Password.writeTo(home);
        create(password);
        return password;
    }

    /// Made aside and moved into place. The home holds the password already.
    void create(Password password) throws IOException {
        var unfinished = home.createUnfinishedData();
        programs.runAs().own(unfinished, home.password());
        initialise(unfinished);
        createOwnDatabase(unfinished, password);
        Files.move(unfinished, home.data(), StandardCopyOption.ATOMIC_MOVE);
        Folders.sync(home.folder());
    }

    private void checkVersion() throws IOException {
        var found = home.version().orElse("unknown");
        var wanted = String.valueOf(programs.binaries().major());
        if (!found.equals(wanted)) {
            throw new EmbeddedPostgresException("The data in " + home.data() + " is of PostgreSQL " + found
                    + ", this program brings PostgreSQL " + wanted + ". Nothing was changed."
                    + " Use the version of this program that wrote it, or choose another folder with DATA_DIR.");
        }
    }

    private void initialise(Path folder) throws IOException {
        var arguments = new ArrayList<>(List.of(
                "--pgdata=" + folder,
                "--username=" + SUPERUSER,
                "--pwfile=" + home.password(),
                "--auth=scram-sha-256",
                "--encoding=UTF8",
                "--locale-provider=builtin",
                "--builtin-locale=C.UTF-8",
                "--lc-collate=C",
                // With C here, trigrams of CJK and umlauts would be empty.
                "--lc-ctype=" + (Platform.current().isMac() ? "UTF-8" : "C.UTF-8"),
                "--data-checksums"));
        if (durability == Durability.FAST) {
            arguments.add("--no-sync");
        }
        check(programs.run("initdb", arguments.toArray(String[]::new)));
        Files.writeString(
                folder.resolve("postgresql.conf"),
                "\n# Written at each start; ALTER SYSTEM overrides it.\ninclude = '" + CONFIGURATION + "'\n",
                StandardOpenOption.APPEND);
        Files.createFile(folder.resolve(CONFIGURATION));
        programs.runAs().own(folder);
    }

    // The application's own user is no superuser: what slips through its SQL can't reach the machine.
    private void createOwnDatabase(Path folder, Password password) throws IOException {
        var statements = """
                create role %s login password '%s'
                create database %s owner %s
                """.formatted(USER, password.text(), DATABASE, USER);
        check(programs.runWithInput(
                statements, "postgres", "--single", "-D", folder.toString(), "-c", "exit_on_error=on", "postgres"));
    }

    private void check(Command command) {
        if (command.failed()) {
            throw new EmbeddedPostgresException(
                    "PostgreSQL's data can't be created in " + home.folder() + ":\n" + command.output());
        }
    }
}
