/// What is broken, and when: nodes, their database, the connections between them; by a schedule that a seed decides.
@NullMarked
package app.confab.verification.faults;

import org.jspecify.annotations.NullMarked;
