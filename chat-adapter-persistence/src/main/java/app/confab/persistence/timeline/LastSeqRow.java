package app.confab.persistence.timeline;

import java.util.UUID;

/// How far a room's log goes.
record LastSeqRow(UUID id, long lastSeq) {}
