/// Coming in by who one is elsewhere, over HTTP.
@NullMarked
package app.confab.rest.identities;

import org.jspecify.annotations.NullMarked;
