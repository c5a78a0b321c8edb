/// Every promise of the launcher, crashes included.
@NullMarked
package app.confab.embeddedpostgres;

import org.jspecify.annotations.NullMarked;
