package app.confab.application.accounts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.confab.application.timeline.HeldExecutor;
import app.confab.domain.accounts.AccountId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class AccountHintsTest {
    private static final AccountId ADA = new AccountId(UUID.fromString("00000000-0000-7000-8000-000000000001"));
    private static final AccountId GRACE = new AccountId(UUID.fromString("00000000-0000-7000-8000-000000000002"));

    private record Looked(List<AccountId> accounts, boolean renamings) {}

    private final HeldExecutor executor = new HeldExecutor();
    private final List<Looked> looks = new ArrayList<>();
    private final AccountHints hints = new AccountHints(executor, this::look);
    private Runnable meanwhile = () -> {};

    @Test
    void hintsThatGatherAreLookedAtOnce() {
        hints.add(ADA);
        hints.addRenaming();
        hints.add(GRACE);
        hints.add(ADA);
        assertThat(looks).isEmpty();

        executor.runAll();

        assertThat(looks).containsExactly(new Looked(List.of(ADA, GRACE), true));
        assertThat(executor.hasWork()).isFalse();
    }

    @Test
    void hintsThatComeWhileOneLooksAreLookedAtNext() {
        meanwhile = () -> hints.add(GRACE);
        hints.add(ADA);

        executor.runAll();

        assertThat(looks).containsExactly(new Looked(List.of(ADA), false), new Looked(List.of(GRACE), false));
    }

    @Test
    void aRenamingThatComesWhileOneLooksIsLookedAtNext() {
        meanwhile = hints::addRenaming;
        hints.add(ADA);

        executor.runAll();

        assertThat(looks).containsExactly(new Looked(List.of(ADA), false), new Looked(List.of(), true));
    }

    @Test
    void aLookThatFailsLeavesTheNextHintAlone() {
        meanwhile = () -> {
            throw new IllegalStateException("not now");
        };
        hints.add(ADA);
        assertThatThrownBy(executor::runAll).isInstanceOf(IllegalStateException.class);

        hints.add(GRACE);
        executor.runAll();

        assertThat(looks).endsWith(new Looked(List.of(GRACE), false));
        assertThat(executor.hasWork()).isFalse();
    }

    private void look(Collection<AccountId> accounts, boolean renamings) {
        looks.add(new Looked(List.copyOf(accounts), renamings));
        var once = meanwhile;
        meanwhile = () -> {};
        once.run();
    }
}
