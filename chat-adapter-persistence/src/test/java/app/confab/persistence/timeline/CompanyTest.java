package app.confab.persistence.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import app.confab.domain.accounts.AccountId;
import app.confab.domain.messages.ClientMessageId;
import app.confab.domain.messages.MessageBody;
import app.confab.domain.messages.MessageId;
import app.confab.domain.rooms.RoomId;
import app.confab.domain.timeline.Change;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class CompanyTest {
    private static final long START = 7_000_000_000L;
    private static final long SPACING = Company.SPACING.toNanos();
    private static final AccountId ADA = new AccountId(new UUID(1, 1));
    private static final AccountId GRACE = new AccountId(new UUID(2, 2));

    private final Company company = new Company(START);

    @Test
    void theFirstBatchWaitsForNothing() {
        assertThat(company.nanosToWait(List.of(post(ADA), post(GRACE)), START)).isZero();
    }

    @Test
    void whoWritesAloneWaitsForNothingHoweverFast() {
        company.began(List.of(post(ADA), post(ADA)), START);

        assertThat(company.nanosToWait(List.of(post(ADA)), START + 1)).isZero();
    }

    @Test
    void whoWritesRightAfterSomebodyElseWaitsForMore() {
        company.began(List.of(post(ADA)), START);

        assertThat(company.nanosToWait(List.of(post(GRACE)), START + SPACING / 4))
                .isEqualTo(SPACING - SPACING / 4);
    }

    @Test
    void severalWhoWriteAtOnceWaitForMore() {
        company.began(List.of(post(ADA)), START);

        assertThat(company.nanosToWait(List.of(post(ADA), post(GRACE)), START)).isEqualTo(SPACING);
    }

    @Test
    void nobodyWaitsWhenTheLastBatchIsLongAgo() {
        company.began(List.of(post(ADA)), START);

        assertThat(company.nanosToWait(List.of(post(GRACE)), START + SPACING)).isZero();
    }

    @Test
    void whatIsNoPostWaitsForNobody() {
        company.began(List.of(post(ADA)), START);

        assertThat(company.nanosToWait(List.of(join(GRACE)), START)).isZero();
    }

    private static Ticket post(AccountId author) {
        return new Ticket(new Change.Post(
                new RoomId(new UUID(7, 7)),
                new MessageId(new UUID(8, 8)),
                author,
                new ClientMessageId("m"),
                new MessageBody("hello"),
                null,
                Instant.EPOCH));
    }

    private static Ticket join(AccountId account) {
        return new Ticket(new Change.Join(new RoomId(new UUID(7, 7)), account, Instant.EPOCH));
    }
}
