/// The rate limits that all nodes share.
@NullMarked
package app.confab.persistence.limits;

import org.jspecify.annotations.NullMarked;
