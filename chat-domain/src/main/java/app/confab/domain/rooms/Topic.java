package app.confab.domain.rooms;

import app.confab.domain.kernel.TextRule;

/// What a room is about: up to 250 characters, possibly none.
public record Topic(String value) {
    private static final TextRule RULE = TextRule.optional("topic", 250);

    /// No topic at all.
    public static final Topic NONE = new Topic("");

    public Topic {
        RULE.check(value);
    }
}
