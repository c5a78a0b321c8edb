package app.confab.wire.problems;

import app.confab.domain.refusals.FieldError;

/// One fault of one field of an input.
public record FieldErrorJson(String field, String code, String message) {

    public static FieldErrorJson of(FieldError error) {
        return new FieldErrorJson(error.field(), error.code(), error.message());
    }
}
