/// Password hashes, slow for whoever steals them and bounded for whoever computes them.
@NullMarked
package app.confab.security.accounts;

import org.jspecify.annotations.NullMarked;
