/// Assembles one process: the settings, the adapters, the use cases and the web client. The only place that
/// sees several adapters.
@NullMarked
package app.confab.bootstrap;

import org.jspecify.annotations.NullMarked;
