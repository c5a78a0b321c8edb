/// The use cases, feature by feature, with the ports that they are given.
@NullMarked
package app.confab.bootstrap.wiring;

import org.jspecify.annotations.NullMarked;
