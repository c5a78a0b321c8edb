/// Timeline events as JSON: the same bytes for every receiver, live, replayed or fetched.
@NullMarked
package app.confab.wire.timeline;

import org.jspecify.annotations.NullMarked;
