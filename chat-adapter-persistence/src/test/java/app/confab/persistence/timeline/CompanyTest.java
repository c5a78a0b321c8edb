package app.confab.persistence.timeline;

import static app.confab.persistence.timeline.Tickets.post;
import static org.assertj.core.api.Assertions.assertThat;

import app.confab.domain.accounts.AccountId;
import app.confab.domain.rooms.RoomId;
import app.confab.domain.timeline.Change;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class CompanyTest {
    private static final long START = 7_000_000_000L;
    private static final long SPACING = Company.SPACING.toNanos();
    private static final AccountId ADA = new AccountId(new UUID(1, 1));
    private static final AccountId GRACE = new AccountId(new UUID(2, 2));
    private static final AccountId EDSGER = new AccountId(new UUID(3, 3));

    private static final int BATCHES = 100;

    private final Company company = new Company(START);

    @Test
    void theFirstBatchWaitsForNothing() {
        assertThat(company.nanosToWait(List.of(post(ADA), post(GRACE)), START)).isZero();
    }

    @Test
    void whoWritesAmongManyWaitsForMore() {
        var now = bothWriteEvery(SPACING / 8);

        assertThat(company.nanosToWait(List.of(post(GRACE)), now + SPACING / 4)).isEqualTo(SPACING - SPACING / 4);
    }

    @Test
    void severalWhoWriteAtOnceWaitForMore() {
        var now = bothWriteEvery(SPACING / 8);

        assertThat(company.nanosToWait(List.of(post(GRACE), post(EDSGER)), now)).isEqualTo(SPACING);
    }

    @Test
    void whereAllWhoWroteLastAreBackNobodyWaits() {
        var now = bothWriteEvery(SPACING / 8);
        company.began(List.of(post(ADA), post(GRACE), post(ADA)), now);

        assertThat(company.nanosToWait(List.of(post(GRACE), post(ADA)), now)).isEqualTo(SPACING);
        assertThat(company.nanosToWait(List.of(post(GRACE), post(ADA), post(EDSGER)), now))
                .isZero();
        assertThat(company.nanosToWait(List.of(post(GRACE), post(GRACE), post(EDSGER)), now))
                .isEqualTo(SPACING);
        assertThat(company.mayBeComplete(2)).isFalse();
        assertThat(company.mayBeComplete(3)).isTrue();
        assertThat(company.mayBeComplete(Company.ENOUGH)).isTrue();
    }

    @Test
    void soManyThatOneMoreWouldSaveNothingWaitForNobody() {
        var now = bothWriteEvery(SPACING / 8);

        assertThat(company.nanosToWait(Collections.nCopies(Company.ENOUGH - 1, post(GRACE)), now))
                .isEqualTo(SPACING);
        assertThat(company.nanosToWait(Collections.nCopies(Company.ENOUGH, post(GRACE)), now))
                .isZero();
    }

    @Test
    void whoWritesAloneWaitsForNothingHoweverFast() {
        var now = START;
        for (var i = 0; i < BATCHES; i++) {
            company.began(List.of(post(ADA)), now += SPACING / 10);
        }

        assertThat(company.nanosToWait(List.of(post(ADA)), now + 1)).isZero();
    }

    @Test
    void nobodyWaitsForFewerThanSix() {
        var now = bothWriteEvery(SPACING * 10 / 59);

        assertThat(company.nanosToWait(List.of(post(GRACE)), now)).isZero();
    }

    @Test
    void whereSixComeInThatTimeOneWaits() {
        var now = bothWriteEvery(SPACING * 10 / 61);

        assertThat(company.nanosToWait(List.of(post(GRACE)), now)).isEqualTo(SPACING);
    }

    @Test
    void nobodyWaitsWhenTheLastBatchIsLongAgo() {
        var now = bothWriteEvery(SPACING / 8);

        assertThat(company.nanosToWait(List.of(post(GRACE)), now + SPACING)).isZero();
    }

    @Test
    void whatIsNoPostWaitsForNobodyOfItsKind() {
        var now = START;
        for (var i = 0; i < BATCHES; i++) {
            company.began(List.of(join(i % 2 == 0 ? ADA : GRACE)), now += SPACING / 10);
        }

        assertThat(company.nanosToWait(List.of(join(GRACE)), now)).isZero();
    }

    /// Answers when the last batch began, which was Ada's.
    private long bothWriteEvery(long nanos) {
        var now = START;
        for (var i = 0; i < BATCHES; i++) {
            company.began(List.of(post(i % 2 == 0 ? GRACE : ADA)), now += nanos);
        }
        return now;
    }

    private static Ticket join(AccountId account) {
        return new Ticket(new Change.Join(new RoomId(new UUID(7, 7)), account, Instant.EPOCH));
    }
}
