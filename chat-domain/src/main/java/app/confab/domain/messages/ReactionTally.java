package app.confab.domain.messages;

/// How many reacted to a message with this emoji, and whether the reader is among them.
public record ReactionTally(Emoji emoji, int count, boolean mine) {}
