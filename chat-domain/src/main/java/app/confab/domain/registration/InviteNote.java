package app.confab.domain.registration;

import app.confab.domain.kernel.TextRule;

/// What admins call an invite among themselves, e.g. whom it is for: up to 80 characters, or nothing.
public record InviteNote(String value) {
    private static final TextRule RULE = TextRule.optional("note", 80);

    public static final InviteNote NONE = new InviteNote("");

    public InviteNote {
        RULE.check(value);
    }
}
