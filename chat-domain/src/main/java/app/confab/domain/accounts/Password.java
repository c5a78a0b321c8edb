package app.confab.domain.accounts;

import app.confab.domain.kernel.TextRule;

/// A password in the clear, on its way to being hashed: 8 to 128 characters, kept exactly as typed. It never
/// shows itself in a log.
public record Password(String value) {
    private static final TextRule RULE = TextRule.spoken("password", 8, 128).orBlank();

    public Password {
        RULE.check(value);
    }

    @Override
    public String toString() {
        return "Password[hidden]";
    }
}
