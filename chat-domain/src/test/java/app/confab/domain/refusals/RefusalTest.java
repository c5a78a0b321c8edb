package app.confab.domain.refusals;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class RefusalTest {
    private static final FieldError NAME = new FieldError("name", "too_long", "is too long");
    private static final FieldError TOPIC = new FieldError("topic", "blank", "must not be blank");

    @Test
    void everyRefusalHasItsCodeOfTheWireContract() {
        assertThat(List.of(
                        new Refusal.Invalid(List.of(NAME)),
                        new Refusal.Unauthenticated(),
                        new Refusal.InvalidCredentials(),
                        new Refusal.Forbidden("no"),
                        new Refusal.NotFound("room"),
                        new Refusal.Conflict("twice"),
                        Refusal.Conflict.usernameTaken(),
                        new Refusal.TooLarge("too large"),
                        new Refusal.RateLimited(Duration.ofSeconds(1)),
                        new Refusal.Unavailable("no database")))
                .extracting(Refusal::code)
                .containsExactly(
                        "invalid",
                        "unauthenticated",
                        "invalid_credentials",
                        "forbidden",
                        "not_found",
                        "conflict",
                        "username_taken",
                        "too_large",
                        "rate_limited",
                        "unavailable");
    }

    @Test
    void aRefusalIsCheap() {
        assertThat(new Refusal.NotFound("room").getStackTrace()).isEmpty();
    }

    @Test
    void anInvalidInputTellsAllItsErrors() {
        var refusal = new Refusal.Invalid(List.of(NAME, TOPIC));

        assertThat(refusal.errors()).containsExactly(NAME, TOPIC);
        assertThat(refusal.detail()).isEqualTo("name is too long (and 1 more)");
        assertThat(new Refusal.Invalid(List.of(NAME)).detail()).isEqualTo("name is too long");
    }

    @Test
    void theErrorsOfARefusalAreItsOwn() {
        var errors = new ArrayList<>(List.of(NAME));
        var refusal = new Refusal.Invalid(errors);
        errors.add(TOPIC);

        assertThat(refusal.errors()).containsExactly(NAME);
    }

    @Test
    void anInvalidInputHasAtLeastOneError() {
        assertThatThrownBy(() -> new Refusal.Invalid(List.of())).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aRateLimitTellsWhenToTryAgain() {
        assertThat(new Refusal.RateLimited(Duration.ofSeconds(3)).retryAfter()).isEqualTo(Duration.ofSeconds(3));
    }
}
