/// The scenery of all tests: a world in memory that the fakes of the stores share, people, rooms and messages
/// to put into any stores, and ways to do many things at once.
@NullMarked
package app.confab.application.world;

import org.jspecify.annotations.NullMarked;
