/// Who people are elsewhere, as clients see it.
@NullMarked
package app.confab.wire.identities;

import org.jspecify.annotations.NullMarked;
