/// The hour after a restart: everybody comes back at once and wants what they missed.
@NullMarked
package app.confab.benchmark.storm;

import org.jspecify.annotations.NullMarked;
