/// The record of who got in, who tried to, and who has changed who may: written on the way, read by administrators,
/// changed by nobody.
@NullMarked
package app.confab.application.audit;

import org.jspecify.annotations.NullMarked;
