/// The API as `docs/openapi.yaml` describes it.
@NullMarked
package app.confab.rest.document;

import org.jspecify.annotations.NullMarked;
