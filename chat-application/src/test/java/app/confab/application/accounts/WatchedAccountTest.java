package app.confab.application.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class WatchedAccountTest {
    private static final WatchedAccount AT_SEVEN = new WatchedAccount(2, 7L);

    @Test
    void anythingMayBeNewsUntilAVersionIsRead() {
        assertThat(WatchedAccount.NEW.isRead()).isFalse();
        assertThat(WatchedAccount.NEW.isBehind(0)).isTrue();
        assertThat(WatchedAccount.NEW.lookedAt(7)).isEqualTo(WatchedAccount.NEW);
        assertThat(WatchedAccount.NEW.known(1)).isEqualTo(WatchedAccount.NEW);
    }

    @Test
    void onlyAGreaterVersionIsNews() {
        assertThat(AT_SEVEN.isRead()).isTrue();
        assertThat(AT_SEVEN.isBehind(8)).isTrue();
        assertThat(AT_SEVEN.isBehind(7)).isFalse();
        assertThat(AT_SEVEN.isBehind(6)).isFalse();
    }

    @Test
    void theOlderOfTwoVersionsThatWereReadCounts() {
        assertThat(WatchedAccount.NEW.read(5)).isEqualTo(new WatchedAccount(1, 5L));
        assertThat(AT_SEVEN.read(5)).isEqualTo(new WatchedAccount(2, 5L));
        assertThat(AT_SEVEN.read(9)).isEqualTo(AT_SEVEN);
    }

    @Test
    void theNewerOfTwoVersionsThatWereLookedAtCounts() {
        assertThat(AT_SEVEN.lookedAt(9)).isEqualTo(new WatchedAccount(2, 9L));
        assertThat(AT_SEVEN.lookedAt(7)).isEqualTo(AT_SEVEN);
        assertThat(AT_SEVEN.lookedAt(5)).isEqualTo(AT_SEVEN);
    }

    @Test
    void aKnownChangeCountsWhereNothingHasComeBetween() {
        assertThat(AT_SEVEN.known(8)).isEqualTo(new WatchedAccount(2, 8L));
        assertThat(AT_SEVEN.known(9)).isEqualTo(AT_SEVEN);
        assertThat(AT_SEVEN.known(7)).isEqualTo(AT_SEVEN);
    }

    @Test
    void theLastConnectionEndsTheWatch() {
        assertThat(AT_SEVEN.oneMore()).isEqualTo(new WatchedAccount(3, 7L));
        assertThat(AT_SEVEN.oneLess()).isEqualTo(new WatchedAccount(1, 7L));
        assertThat(WatchedAccount.NEW.oneLess()).isNull();
    }
}
