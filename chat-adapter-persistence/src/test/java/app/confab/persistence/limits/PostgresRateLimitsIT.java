package app.confab.persistence.limits;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.confab.application.kernel.Limit;
import app.confab.application.kernel.RateLimits;
import app.confab.application.kernel.RateLimitsContract;
import app.confab.domain.refusals.Refusal;
import app.confab.persistence.Detour;
import app.confab.persistence.PersistentStores;
import app.confab.persistence.kernel.Statements;
import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class PostgresRateLimitsIT implements RateLimitsContract {
    private static PersistentStores stores;

    private Instant now = Instant.parse("2026-01-01T00:00:00Z");
    private final RateLimits limits = aNode();

    @BeforeAll
    static void open() {
        stores = PersistentStores.open();
    }

    @AfterAll
    static void close() {
        stores.close();
    }

    @BeforeEach
    void empty() throws SQLException {
        try (var connection = stores.connect();
                var statement = connection.createStatement()) {
            statement.execute("truncate rate_limit");
        }
    }

    @Override
    public RateLimits limits() {
        return limits;
    }

    @Override
    public void passes(Duration time) {
        now = now.plus(time);
    }

    @Test
    void allNodesCountTogether() {
        var nodes = IntStream.range(0, BUDGET.burst()).mapToObj(_ -> aNode()).toList();
        nodes.forEach(node -> node.take(Limit.REFRESHES, "ada"));

        assertThat(limits.tryTake(Limit.REFRESHES, "ada")).isEqualTo(ONE_COMES_BACK);
    }

    @Test
    void withoutAClockOfItsOwnANodeGoesByThatOfTheDatabase() {
        var limits = new PostgresRateLimits(statements(), _ -> BUDGET);
        IntStream.range(0, BUDGET.burst() + 10).forEach(_ -> limits.charge(Limit.REFRESHES, "ada"));

        assertThat(limits.untilLeft(Limit.REFRESHES, "ada"))
                .isBetween(Duration.ofSeconds(4), ONE_COMES_BACK.multipliedBy(11));
    }

    @Test
    void nobodyReadsInTheDatabaseWhoWasLimited() throws SQLException {
        limits.charge(Limit.GUESSES_BY_NAME, "hunter2hunter2");

        try (var connection = stores.connect();
                var statement = connection.createStatement();
                var rows = statement.executeQuery(
                        "select rate_limit::text || encode(subject, 'escape') from rate_limit")) {
            assertThat(rows.next()).isTrue();
            assertThat(rows.getString(1)).doesNotContain("hunter2").doesNotContain("GUESSES");
        }
    }

    @Test
    void whoeverHasAFullBudgetAgainIsForgotten() throws SQLException {
        IntStream.range(0, 100).forEach(n -> limits.charge(Limit.REGISTRATIONS, n));
        passes(Duration.ofHours(1));
        IntStream.range(0, PostgresRateLimits.WRITES_BETWEEN_CLEANINGS)
                .forEach(_ -> limits.charge(Limit.MESSAGES, "ada"));

        assertThat(subjects()).isEqualTo(1);
        assertThat(limits.untilLeft(Limit.MESSAGES, "ada")).isPositive();
    }

    @Test
    void withoutTheDatabaseItIsUnavailable() throws IOException {
        try (var detour = new Detour(stores.database());
                var cut = PersistentStores.on(stores.database(), detour.url())) {
            var shared = cut.context().getBean("sharedRateLimits", RateLimits.class);
            assertThat(shared.tryTake(Limit.REFRESHES, "ada")).isZero();
            detour.shut();

            assertThatThrownBy(() -> shared.tryTake(Limit.REFRESHES, "ada")).isInstanceOf(Refusal.Unavailable.class);
            assertThatThrownBy(() -> shared.take(Limit.REFRESHES, "ada")).isInstanceOf(Refusal.Unavailable.class);
            assertThatThrownBy(() -> shared.untilLeft(Limit.REFRESHES, "ada")).isInstanceOf(Refusal.Unavailable.class);
            assertThatThrownBy(() -> shared.charge(Limit.REFRESHES, "ada")).isInstanceOf(Refusal.Unavailable.class);
        }
    }

    private RateLimits aNode() {
        return new PostgresRateLimits(statements(), _ -> BUDGET, () -> now);
    }

    private static Statements statements() {
        return stores.context().getBean(Statements.class);
    }

    private static int subjects() throws SQLException {
        try (var connection = stores.connect();
                var statement = connection.createStatement();
                var rows = statement.executeQuery("select count(*) from rate_limit")) {
            rows.next();
            return rows.getInt(1);
        }
    }
}
