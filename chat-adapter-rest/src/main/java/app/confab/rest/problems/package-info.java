/// Every "no" as `application/problem+json` (RFC 9457), wherever on a request's way it was said.
@NullMarked
package app.confab.rest.problems;

import org.jspecify.annotations.NullMarked;
