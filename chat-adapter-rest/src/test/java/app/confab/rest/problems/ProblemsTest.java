package app.confab.rest.problems;

import static org.assertj.core.api.Assertions.assertThat;

import app.confab.domain.refusals.FieldError;
import app.confab.domain.refusals.Refusal;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.http.HttpHeaders;

class ProblemsTest {
    private static final List<FieldError> ERRORS =
            List.of(new FieldError("name", "blank", "must not be blank"), new FieldError("kind", "required", "is"));

    record Row(Refusal refusal, int status, String code) {}

    static Stream<Row> table() {
        return Stream.of(
                new Row(new Refusal.Invalid(ERRORS), 422, "invalid"),
                new Row(new Refusal.Unauthenticated(), 401, "unauthenticated"),
                new Row(new Refusal.InvalidCredentials(), 401, "invalid_credentials"),
                new Row(Refusal.SecondFactor.required(), 401, "second_factor_required"),
                new Row(Refusal.SecondFactor.invalid(), 401, "second_factor_invalid"),
                new Row(new Refusal.SignInFailed(), 401, "sign_in_failed"),
                new Row(new Refusal.Forbidden("no"), 403, "forbidden"),
                new Row(new Refusal.NotFound("room"), 404, "not_found"),
                new Row(new Refusal.Conflict("already"), 409, "conflict"),
                new Row(Refusal.Conflict.usernameTaken(), 409, "username_taken"),
                new Row(Refusal.Conflict.noPassword(), 409, "no_password"),
                new Row(new Refusal.TooLarge("a lot"), 413, "too_large"),
                new Row(new Refusal.RateLimited(Duration.ofSeconds(7)), 429, "rate_limited"),
                new Row(new Refusal.Unavailable("later"), 503, "unavailable"));
    }

    @ParameterizedTest
    @MethodSource("table")
    void everyRefusalHasItsStatusAndCode(Row row) {
        var answer = Problems.of(row.refusal()).answer("r-1");
        var json = Objects.requireNonNull(answer.getBody());

        assertThat(answer.getStatusCode().value()).isEqualTo(row.status());
        assertThat(answer.getHeaders().getFirst(HttpHeaders.CONTENT_TYPE)).isEqualTo("application/problem+json");
        assertThat(json.status()).isEqualTo(row.status());
        assertThat(json.code()).isEqualTo(row.code());
        assertThat(json.detail()).isEqualTo(row.refusal().detail());
        assertThat(json.requestId()).isEqualTo("r-1");
        assertThat(json.errors() != null).isEqualTo(row.refusal() instanceof Refusal.Invalid);
    }

    @Test
    void theTableKnowsEveryRefusal() {
        Stream<Class<?>> known = table().map(row -> row.refusal().getClass());

        assertThat(known.distinct()).containsExactlyInAnyOrder(Refusal.class.getPermittedSubclasses());
    }

    @ParameterizedTest
    @CsvSource({"0, 1", "1, 1", "999, 1", "1000, 1", "1001, 2", "60000, 60"})
    void nobodyIsToldToComeBackTooEarly(long millis, String seconds) {
        var problem = Problems.of(new Refusal.RateLimited(Duration.ofMillis(millis)));

        assertThat(problem.headers().getFirst(HttpHeaders.RETRY_AFTER)).isEqualTo(seconds);
    }
}
