package app.confab.application.sessions;

import app.confab.domain.sessions.Session;

/// Told of each session that ends on this node, so that what hangs on it ends too. Called after the ending is
/// durable; must not block.
@FunctionalInterface
public interface SessionEndings {

    void ended(Session session);
}
