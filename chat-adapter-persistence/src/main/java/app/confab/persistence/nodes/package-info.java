/// The line on which nodes that share a database tell each other short notes, by PostgreSQL's `LISTEN` and `NOTIFY`,
/// and know whether there is anybody else to tell. What the notes mean is their senders' and receivers' business
/// alone.
@NullMarked
package app.confab.persistence.nodes;

import org.jspecify.annotations.NullMarked;
