/// Accounts in table `account`.
@NullMarked
package app.confab.persistence.accounts;

import org.jspecify.annotations.NullMarked;
