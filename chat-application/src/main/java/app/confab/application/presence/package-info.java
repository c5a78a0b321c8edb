/// Who is online, and who is typing: nothing of it is durable, and all of it fades by itself. A node holds leases
/// on a board that all nodes see ([app.confab.application.presence.PresenceBoard]) for the people who are connected
/// to it, and tells each change once, at most once a second, all together.
@NullMarked
package app.confab.application.presence;

import org.jspecify.annotations.NullMarked;
