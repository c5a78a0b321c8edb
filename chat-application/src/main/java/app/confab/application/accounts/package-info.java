/// Making an account and finding it again.
@NullMarked
package app.confab.application.accounts;

import org.jspecify.annotations.NullMarked;
