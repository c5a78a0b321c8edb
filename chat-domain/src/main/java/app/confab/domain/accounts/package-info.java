/// Who people are: account, user name, display name and password, each valid from the moment it exists.
@NullMarked
package app.confab.domain.accounts;

import org.jspecify.annotations.NullMarked;
