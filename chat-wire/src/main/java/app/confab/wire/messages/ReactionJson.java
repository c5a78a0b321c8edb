package app.confab.wire.messages;

/// How many reacted to a message with this emoji, and whether the reader is among them.
public record ReactionJson(String emoji, int count, boolean mine) {}
