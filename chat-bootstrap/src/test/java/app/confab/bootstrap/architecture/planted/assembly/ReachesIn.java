package app.confab.bootstrap.architecture.planted.assembly;

import app.confab.bootstrap.architecture.planted.websocket.Frames;

/// Uses more of an adapter than its configuration.
record ReachesIn(Frames frames) {}
