package app.confab.application.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import app.confab.domain.accounts.AccountId;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class MemoryTest {
    private static final int MOST = 3;

    private final AccountId ada = account(1);
    private final AccountId grace = account(2);
    private final Memory<String, Integer> memory = new Memory<>(MOST);

    @Test
    void whatIsKeptIsRemembered() {
        keep(ada, "one", 1);

        assertThat(memory.get(ada, "one")).isEqualTo(1);
        assertThat(memory.get(ada, "two")).isNull();
        assertThat(memory.get(grace, "one")).isNull();
    }

    @Test
    void theNewestOfOneKeyCounts() {
        keep(ada, "one", 1);
        keep(ada, "one", 2);

        assertThat(memory.get(ada, "one")).isEqualTo(2);
    }

    @Test
    void theOldestGoesFirst() {
        keep(ada, "one", 1);
        keep(grace, "two", 2);
        keep(ada, "three", 3);
        keep(ada, "four", 4);

        assertThat(memory.get(ada, "one")).isNull();
        assertThat(memory.get(grace, "two")).isEqualTo(2);
        assertThat(memory.get(ada, "three")).isEqualTo(3);
        assertThat(memory.get(ada, "four")).isEqualTo(4);
    }

    @Test
    void oneEntryIsForgotten() {
        keep(ada, "one", 1);
        keep(ada, "two", 2);

        memory.forget(ada, "one");

        assertThat(memory.get(ada, "one")).isNull();
        assertThat(memory.get(ada, "two")).isEqualTo(2);
    }

    @Test
    void oneAccountIsForgotten() {
        keep(ada, "one", 1);
        keep(ada, "two", 2);
        keep(grace, "one", 3);

        memory.forget(ada);

        assertThat(memory.get(ada, "one")).isNull();
        assertThat(memory.get(ada, "two")).isNull();
        assertThat(memory.get(grace, "one")).isEqualTo(3);
    }

    @Test
    void oneKeyIsForgottenOfAllAccounts() {
        keep(ada, "one", 1);
        keep(ada, "two", 2);
        keep(grace, "one", 3);

        memory.forgetIf("one"::equals);

        assertThat(memory.get(ada, "one")).isNull();
        assertThat(memory.get(grace, "one")).isNull();
        assertThat(memory.get(ada, "two")).isEqualTo(2);
    }

    @Test
    void whatWasReadWhileItWasForgottenIsNotKept() {
        var beforeOne = memory.mark(ada);
        memory.forget(ada, "one");
        memory.keep(ada, "one", 1, beforeOne);

        var beforeAll = memory.mark(ada);
        memory.forget(ada);
        memory.keep(ada, "two", 2, beforeAll);

        var beforeKey = memory.mark(ada);
        memory.forgetIf("nothing"::equals);
        memory.keep(ada, "three", 3, beforeKey);

        assertThat(memory.get(ada, "one")).isNull();
        assertThat(memory.get(ada, "two")).isNull();
        assertThat(memory.get(ada, "three")).isNull();
    }

    @Test
    void forgettingOneAccountLeavesAnothersReadingAlone() {
        var before = memory.mark(ada);

        memory.forget(grace);
        memory.keep(ada, "one", 1, before);

        assertThat(memory.get(ada, "one")).isEqualTo(1);
    }

    private void keep(AccountId account, String key, int value) {
        memory.keep(account, key, value, memory.mark(account));
    }

    private static AccountId account(int number) {
        return new AccountId(new UUID(0x7000, 0x8000_0000_0000_0000L | number));
    }
}
