package app.confab.bootstrap.architecture.planted.domain.rooms;

import app.confab.bootstrap.architecture.planted.domain.messages.KnowsRooms;
import java.nio.file.Path;

/// Knows the file system, and a feature that knows it.
record ReadsFiles(Path file, KnowsRooms back) {}
