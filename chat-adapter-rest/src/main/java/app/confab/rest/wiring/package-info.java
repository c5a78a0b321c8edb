/// The filters that every request passes before it meets a controller: who may call from where, and under which
/// headers the answer leaves.
@NullMarked
package app.confab.rest.wiring;

import org.jspecify.annotations.NullMarked;
