/// What is one's own: taking it along, and leaving for good.
@NullMarked
package app.confab.application.personaldata;

import org.jspecify.annotations.NullMarked;
