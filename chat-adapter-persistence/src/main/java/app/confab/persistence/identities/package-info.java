/// Who can log in by an identity elsewhere.
@NullMarked
package app.confab.persistence.identities;

import org.jspecify.annotations.NullMarked;
