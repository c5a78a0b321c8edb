package app.confab.bootstrap.doctor;

import static app.confab.bootstrap.doctor.Finding.Level.BAD;
import static app.confab.bootstrap.doctor.Finding.Level.GOOD;
import static app.confab.bootstrap.doctor.Finding.Level.RISKY;
import static org.assertj.core.api.Assertions.assertThat;

import app.confab.bootstrap.settings.ChatSettings;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ServerCheckTest {
    private static final int POOL = 16;

    @Test
    void aServerAsItShouldBe() {
        assertThat(check(facts(18, "UTF8", "C.UTF-8", true, true, "TLSv1.3", 0, 80)))
                .extracting(Finding::level)
                .containsOnly(GOOD);
    }

    @Test
    void anOldOneWillNotDo() {
        assertThat(only(check(facts(14, "UTF8", "C.UTF-8", true, true, "TLSv1.3", 0, 80)), BAD))
                .contains("PostgreSQL 14.1 is too old");
    }

    @Test
    void textIsUtf8WithItsLetters() {
        assertThat(only(check(facts(18, "LATIN1", "de_DE", true, true, "TLSv1.3", 0, 80)), BAD))
                .contains("LATIN1");
        assertThat(only(check(facts(18, "UTF8", "C", true, true, "TLSv1.3", 0, 80)), RISKY))
                .contains("LC_CTYPE is C");
    }

    @Test
    void whatIsAcknowledgedMustBeOnTheDisk() {
        assertThat(only(check(facts(18, "UTF8", "C.UTF-8", true, false, "TLSv1.3", 0, 80)), BAD))
                .contains("fsync");
        assertThat(only(check(facts(18, "UTF8", "C.UTF-8", false, true, "TLSv1.3", 0, 80)), RISKY))
                .contains("synchronous_commit");
    }

    @Test
    void theWayToItIsEncryptedUnlessItIsShort() {
        var plain = facts(18, "UTF8", "C.UTF-8", true, true, "", 0, 80);

        assertThat(only(check(plain), RISKY)).contains("not encrypted");
        assertThat(ServerCheck.of(plain, settings("localhost:5432"), POOL))
                .extracting(Finding::level)
                .containsOnly(GOOD);
    }

    @Test
    void clocksAgree() {
        assertThat(only(check(facts(18, "UTF8", "C.UTF-8", true, true, "TLSv1.3", -5_000, 80)), RISKY))
                .contains("5.0 s behind");
        assertThat(only(check(facts(18, "UTF8", "C.UTF-8", true, true, "TLSv1.3", 61_000, 80)), BAD))
                .contains("61.0 s ahead of");
    }

    @Test
    void aNodeNeedsItsPoolAndTwoConnectionsMore() {
        assertThat(only(check(facts(18, "UTF8", "C.UTF-8", true, true, "TLSv1.3", 0, 17)), RISKY))
                .contains("17 connections are free, one node takes up to 18");
    }

    private static List<Finding> check(ServerFacts facts) {
        return ServerCheck.of(facts, settings("db.example.com"), POOL);
    }

    private static String only(List<Finding> findings, Finding.Level level) {
        var found = findings.stream().filter(finding -> finding.level() != GOOD).toList();
        assertThat(found).extracting(Finding::level).containsExactly(level);
        assertThat(found.getFirst().mend()).isNotBlank();
        return found.getFirst().text();
    }

    private static ChatSettings settings(String host) {
        return ChatSettings.read(Map.of(
                "DATABASE_URL",
                "postgresql://confab:secret@" + host + "/chat",
                "SECRET_KEY",
                "8f14e45fceea167a5a36dedd4bea2543c9f0f895fb98ab9159f51fd0297e236d")::get);
    }

    private static ServerFacts facts(
            int major,
            String encoding,
            String ctype,
            boolean synchronousCommit,
            boolean fsync,
            String tls,
            long skewMillis,
            int free) {
        return new ServerFacts(
                major,
                major + ".1",
                encoding,
                ctype,
                synchronousCommit,
                fsync,
                true,
                tls,
                Duration.ofMillis(skewMillis),
                free);
    }
}
