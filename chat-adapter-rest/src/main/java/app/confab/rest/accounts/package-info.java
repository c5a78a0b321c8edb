/// People over HTTP.
@NullMarked
package app.confab.rest.accounts;

import org.jspecify.annotations.NullMarked;
