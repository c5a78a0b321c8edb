package app.confab.rest.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.confab.domain.refusals.Refusal;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class AnswersTest {

    @AfterEach
    void forgetInterruption() {
        Thread.interrupted();
    }

    @Test
    void anAnswerIsHandedOn() {
        assertThat(Answers.of(CompletableFuture.completedStage("so"))).isEqualTo("so");
    }

    @Test
    void aRefusalIsThrownAsItIs() {
        var refusal = new Refusal.Forbidden("no");

        assertThatThrownBy(() -> Answers.of(CompletableFuture.failedStage(refusal)))
                .isSameAs(refusal);
    }

    @Test
    void whoeverWaitsTooLongIsToldToRepeat() {
        var never = new CompletableFuture<String>();

        assertThatThrownBy(() -> Answers.of(never, Duration.ofMillis(1))).isInstanceOf(Refusal.Unavailable.class);
        assertThat(never).isNotDone();
    }

    @Test
    void aNodeThatStopsKeepsNobodyWaiting() {
        Thread.currentThread().interrupt();

        assertThatThrownBy(() -> Answers.of(new CompletableFuture<String>())).isInstanceOf(Refusal.Unavailable.class);
        assertThat(Thread.currentThread().isInterrupted()).isTrue();
    }
}
