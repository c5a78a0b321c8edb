/// The few things that every use case needs: who calls, which id and time it is, how lists are paged, how much
/// is too much, what was read a while ago. A closed list; it does not grow into a shared drawer.
@NullMarked
package app.confab.application.kernel;

import org.jspecify.annotations.NullMarked;
