package app.confab.domain.accounts;

import app.confab.domain.kernel.TextRule;

/// A password in the clear, on its way to being hashed: 8 to 128 characters, kept exactly as typed. It never
/// shows itself in a log.
public record Password(String value) {
    private static final TextRule RULE = rule("password");

    public Password {
        RULE.check(value);
    }

    /// A password from a field of another name, which a refusal blames.
    public static Password of(String field, String raw) {
        return new Password(rule(field).check(raw));
    }

    @Override
    public String toString() {
        return "Password[hidden]";
    }

    private static TextRule rule(String field) {
        return TextRule.spoken(field, 8, 128).orBlank();
    }
}
