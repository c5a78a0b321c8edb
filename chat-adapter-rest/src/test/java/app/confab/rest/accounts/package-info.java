/// Finding people, and how they appear.
@NullMarked
package app.confab.rest.accounts;

import org.jspecify.annotations.NullMarked;
