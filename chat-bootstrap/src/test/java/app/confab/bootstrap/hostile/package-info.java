/// What nobody in their right mind would send, and what the server makes of it.
@NullMarked
package app.confab.bootstrap.hostile;

import org.jspecify.annotations.NullMarked;
