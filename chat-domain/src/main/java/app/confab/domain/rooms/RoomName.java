package app.confab.domain.rooms;

import app.confab.domain.kernel.TextRule;

/// What a room is called: 1 to 80 characters, not blank. Names need not be unique.
public record RoomName(String value) {
    private static final TextRule RULE = TextRule.spoken("name", 1, 80);

    public RoomName {
        RULE.check(value);
    }
}
