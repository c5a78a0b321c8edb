/// What the server is called, in the one row of table `server`.
@NullMarked
package app.confab.persistence.administration;

import org.jspecify.annotations.NullMarked;
