/// What is worth remembering about who got in, who tried to, and who has changed who may.
@NullMarked
package app.confab.domain.audit;

import org.jspecify.annotations.NullMarked;
