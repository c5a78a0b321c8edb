package app.confab.domain.refusals;

/// One fault of one field of an input. `field` is its name in the wire contract, `code` is stable snake_case,
/// `message` is an English sentence fragment for developers.
public record FieldError(String field, String code, String message) {}
