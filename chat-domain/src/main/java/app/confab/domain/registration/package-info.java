/// Who may make an account: everybody, whoever was invited, or nobody.
@NullMarked
package app.confab.domain.registration;

import org.jspecify.annotations.NullMarked;
