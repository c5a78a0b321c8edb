package app.confab.verification.histories;

/// A room as its list shows it to one of its members.
public record View(String room, long lastSeq, long readSeq, int unread, int mentions, int memberCount) {}
