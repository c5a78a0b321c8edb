/// A real PostgreSQL for the tests of any module, with Docker or without: [SharedPostgres].
@NullMarked
package app.confab.embeddedpostgres.testing;

import org.jspecify.annotations.NullMarked;
