/// Who gets an account. The first one here runs the server.
@NullMarked
package app.confab.application.registration;

import org.jspecify.annotations.NullMarked;
