/// The command line: one word after the program's name says what is to be done. To serve is the default.
@NullMarked
package app.confab.bootstrap.command;

import org.jspecify.annotations.NullMarked;
