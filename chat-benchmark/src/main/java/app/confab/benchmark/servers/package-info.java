/// The server under load: a packaged one that is started for the purpose, or one that runs already.
@NullMarked
package app.confab.benchmark.servers;

import org.jspecify.annotations.NullMarked;
