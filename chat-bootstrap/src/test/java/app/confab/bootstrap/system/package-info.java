/// Confab among the programs that it runs with in production, which come from the system's packages: tagged `system`,
/// and run by `./mvnw verify -Psystem` alone.
@NullMarked
package app.confab.bootstrap.system;

import org.jspecify.annotations.NullMarked;
