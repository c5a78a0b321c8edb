/// What a load says and hears: accounts and rooms over HTTP, frames in both directions, in the dialect of the server.
@NullMarked
package app.confab.benchmark.protocol;

import org.jspecify.annotations.NullMarked;
