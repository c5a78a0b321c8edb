@NullMarked
package app.confab.security.registration;

import org.jspecify.annotations.NullMarked;
