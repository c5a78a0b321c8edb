/// Cookies under every setting.
@NullMarked
package app.confab.rest.sessions;

import org.jspecify.annotations.NullMarked;
