package app.confab.persistence.rooms;

/// Where a read marker stands, and its account's version.
record MarkerRow(long readSeq, long version) {}
