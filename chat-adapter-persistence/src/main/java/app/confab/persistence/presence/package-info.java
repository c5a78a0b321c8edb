/// Who is online, on a board of leases, and the notes by which nodes tell each other of comings, goings and typing.
@NullMarked
package app.confab.persistence.presence;

import org.jspecify.annotations.NullMarked;
