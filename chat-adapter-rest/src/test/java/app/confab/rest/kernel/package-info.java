/// The readers of requests, one by one.
@NullMarked
package app.confab.rest.kernel;

import org.jspecify.annotations.NullMarked;
