package app.confab.application.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/// What every [Epoch] promises.
public interface EpochContract {

    /// The epoch as one node sees it; each call is another node of the same deployment.
    Epoch onSomeNode();

    @Test
    default void itIsTheSameOnEveryNode() {
        assertThat(onSomeNode().current()).isEqualTo(onSomeNode().current());
    }

    @Test
    default void itIsAWordThatNeedsNoEscaping() {
        assertThat(onSomeNode().current()).matches("[A-Za-z0-9._-]{1,64}");
    }
}
