/// The stores and the room log on PostgreSQL, 15 or newer. [PersistenceConfiguration] wires them; nothing else
/// in here is meant for other modules. The schema comes from the Flyway migrations in `db/migration`.
@NullMarked
package app.confab.persistence;

import org.jspecify.annotations.NullMarked;
