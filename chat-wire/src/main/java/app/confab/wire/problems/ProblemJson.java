package app.confab.wire.problems;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Problem (RFC 9457): why a request was not done. Clients switch on `code` alone.
///
/// @param errors what is wrong with which field, for `invalid` alone
public record ProblemJson(
        String type,
        String title,
        int status,
        String detail,
        String code,
        String requestId,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable List<FieldErrorJson> errors) {}
