/// The scenarios: who is connected to which room, who sends when, and what is measured meanwhile.
@NullMarked
package app.confab.benchmark.load;

import org.jspecify.annotations.NullMarked;
