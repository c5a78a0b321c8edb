/// Every refusal finds its way to the wire.
@NullMarked
package app.confab.rest.problems;

import org.jspecify.annotations.NullMarked;
