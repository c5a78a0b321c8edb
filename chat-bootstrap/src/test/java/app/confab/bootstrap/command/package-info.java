/// The commands, asked as an operator asks them.
@NullMarked
package app.confab.bootstrap.command;

import org.jspecify.annotations.NullMarked;
