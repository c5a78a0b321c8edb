/// The API as its clients meet it: over real HTTP, through the real filters and use cases, with stores in
/// memory.
@NullMarked
package app.confab.rest;

import org.jspecify.annotations.NullMarked;
