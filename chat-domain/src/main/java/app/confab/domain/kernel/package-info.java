/// What the text and id types of every feature have in common: how raw text is checked and how an id is read.
@NullMarked
package app.confab.domain.kernel;

import org.jspecify.annotations.NullMarked;
