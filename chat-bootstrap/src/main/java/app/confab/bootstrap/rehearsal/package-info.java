/// Plays a chat to a server of its own, so that a JVM that takes notes sees what a server does.
@NullMarked
package app.confab.bootstrap.rehearsal;

import org.jspecify.annotations.NullMarked;
