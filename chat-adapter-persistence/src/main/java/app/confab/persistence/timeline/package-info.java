/// The rooms' logs. Writing is group commit: one thread takes all changes that wait, makes one round trip,
/// commits once and answers each. What happens under the rooms' locks stands in the migrations, as functions.
@NullMarked
package app.confab.persistence.timeline;

import org.jspecify.annotations.NullMarked;
