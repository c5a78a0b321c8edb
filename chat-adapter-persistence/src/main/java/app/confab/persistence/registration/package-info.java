/// Who gets an account: rows of table `account` that come in through one door.
@NullMarked
package app.confab.persistence.registration;

import org.jspecify.annotations.NullMarked;
