/// The use cases over HTTP, under `/api/v1`. [app.confab.rest.RestConfiguration] is all that others need.
@NullMarked
package app.confab.rest;

import org.jspecify.annotations.NullMarked;
