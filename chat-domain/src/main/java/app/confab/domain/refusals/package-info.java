/// Everything the chat says no with: one sealed hierarchy, free of transports. Each refusal carries the stable
/// code of the wire contract and data, never a status and never a sentence meant for a screen.
@NullMarked
package app.confab.domain.refusals;

import org.jspecify.annotations.NullMarked;
