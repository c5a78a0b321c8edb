package app.confab.bootstrap.doctor;

import app.confab.bootstrap.settings.ChatSettings;
import app.confab.bootstrap.settings.DatabaseSettings;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/// Whether a PostgreSQL server is fit for Confab.
final class ServerCheck {
    private static final int OLDEST = 15;
    private static final Duration NOTICEABLE = Duration.ofSeconds(2);
    private static final Duration FAR_OFF = Duration.ofSeconds(30);

    /// The connection that listens to other nodes, and one to spare for a command.
    private static final int BESIDE_THE_POOL = 2;

    private static final Pattern ON_THIS_MACHINE =
            Pattern.compile("jdbc:postgresql://(localhost|127\\.0\\.0\\.1|\\[::1])([:/].*)?");

    private final Findings findings = new Findings("database");
    private final ServerFacts facts;

    private ServerCheck(ServerFacts facts) {
        this.facts = facts;
    }

    static List<Finding> of(ServerFacts facts, ChatSettings settings, int poolSize) {
        var check = new ServerCheck(facts);
        check.version();
        check.text();
        check.durability();
        if (settings.database() instanceof DatabaseSettings.External external) {
            check.encryption(settings.directDatabase().orElse(external).jdbcUrl());
        }
        check.clock();
        check.connections(poolSize + BESIDE_THE_POOL);
        return check.findings.all();
    }

    private void version() {
        var text = "PostgreSQL " + facts.version();
        if (facts.major() < OLDEST) {
            findings.bad(text + " is too old", "upgrade it to PostgreSQL %d or newer".formatted(OLDEST));
        } else {
            findings.good(text);
        }
    }

    private void text() {
        var mend = "create the database anew with encoding UTF8 and a UTF-8 LC_CTYPE, e.g."
                + " createdb --template=template0 --encoding=UTF8 --locale=C.UTF-8, and restore a backup into it";
        if (!facts.encoding().equals("UTF8")) {
            findings.bad(
                    "its encoding is %s, which can't hold all that people write".formatted(facts.encoding()), mend);
        } else if (facts.ctype().equals("C") || facts.ctype().equals("POSIX")) {
            findings.risky("its LC_CTYPE is %s, which knows no letters beyond English".formatted(facts.ctype()), mend);
        } else {
            findings.good("encoding UTF8, LC_CTYPE " + facts.ctype());
        }
    }

    private void durability() {
        if (!facts.fsync() || !facts.fullPageWrites()) {
            findings.bad(
                    "fsync or full_page_writes is off: a power cut destroys the database",
                    "set both to on in postgresql.conf");
        } else if (!facts.synchronousCommit()) {
            findings.risky(
                    "synchronous_commit is off: messages are durable all the same, logins of the last second are not",
                    "set it to on in postgresql.conf");
        } else {
            findings.good("what is acknowledged is on its disk (fsync, full_page_writes, synchronous_commit)");
        }
    }

    private void encryption(String jdbcUrl) {
        if (!facts.tls().isEmpty()) {
            findings.good("the connection is encrypted (%s)".formatted(facts.tls()));
        } else if (ON_THIS_MACHINE.matcher(jdbcUrl).matches()) {
            findings.good("the connection is not encrypted, and never leaves this machine");
        } else {
            findings.risky(
                    "the connection is not encrypted: everybody on the way can read along",
                    "add ?sslmode=verify-full&sslrootcert=/path/to/ca.pem to the URL (of a public authority:"
                            + " /etc/ssl/certs/ca-certificates.crt), and ssl = on to postgresql.conf");
        }
    }

    private void clock() {
        var skew = facts.skew().abs();
        var text = String.format(
                Locale.ROOT,
                "its clock is %.1f s %s this machine's",
                skew.toMillis() / 1000.0,
                facts.skew().isNegative() ? "behind" : "ahead of");
        var mend = "have both machines keep their clocks by NTP";
        if (skew.compareTo(FAR_OFF) > 0) {
            findings.bad(text, mend);
        } else if (skew.compareTo(NOTICEABLE) > 0) {
            findings.risky(text, mend);
        } else {
            findings.good("its clock and this machine's agree");
        }
    }

    private void connections(int wanted) {
        var text = "%d connections are free, one node takes up to %d".formatted(facts.freeConnections(), wanted);
        if (facts.freeConnections() < wanted) {
            findings.risky(
                    text,
                    "raise max_connections (or the limit of the role or the database), put PgBouncer in between, or"
                            + " lower SPRING_DATASOURCE_HIKARI_MAXIMUM_POOL_SIZE");
        } else {
            findings.good(text);
        }
    }
}
