/// The part of the wire contract that a load needs: accounts and rooms over HTTP, frames in both directions.
@NullMarked
package app.confab.benchmark.protocol;

import org.jspecify.annotations.NullMarked;
