/// A node to test against, and a client to test with.
@NullMarked
package app.confab.rest.node;

import org.jspecify.annotations.NullMarked;
