package app.confab.domain.rooms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.confab.domain.accounts.AccountId;
import app.confab.domain.refusals.Refusal;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class DirectCircleTest {
    private static final AccountId ADA = account(1);
    private static final AccountId GRACE = account(2);
    private static final AccountId LINUS = account(3);

    @Test
    void theSamePeopleAreTheSameCircle() {
        var circle = DirectCircle.of(LINUS, List.of(ADA, GRACE));

        assertThat(circle.people()).containsExactly(ADA, GRACE, LINUS);
        assertThat(DirectCircle.of(ADA, List.of(LINUS, GRACE))).isEqualTo(circle);
        assertThat(DirectCircle.of(ADA, List.of(GRACE, LINUS, GRACE, ADA))).isEqualTo(circle);
        assertThat(DirectCircle.of(ADA, List.of(GRACE))).isNotEqualTo(circle);
    }

    @Test
    void aCircleIsFor2To10People() {
        assertThat(DirectCircle.of(ADA, List.of(GRACE)).people()).hasSize(2);
        assertThat(DirectCircle.of(account(10), people(9)).people()).hasSize(10);
        for (var others : List.of(List.<AccountId>of(), List.of(ADA), people(11))) {
            assertThatThrownBy(() -> DirectCircle.of(ADA, others))
                    .isInstanceOfSatisfying(
                            Refusal.Invalid.class,
                            invalid -> assertThat(invalid.errors().getFirst().field())
                                    .isEqualTo("userIds"));
        }
    }

    @Test
    void aCircleStaysAsItIs() {
        var people = new ArrayList<>(List.of(ADA, GRACE));
        var circle = new DirectCircle(people);

        people.add(LINUS);

        assertThat(circle.people()).containsExactly(ADA, GRACE);
    }

    private static List<AccountId> people(int count) {
        return IntStream.rangeClosed(1, count)
                .mapToObj(DirectCircleTest::account)
                .toList();
    }

    private static AccountId account(int number) {
        return new AccountId(UUID.fromString("00000000-0000-7000-8000-%012d".formatted(number)));
    }
}
