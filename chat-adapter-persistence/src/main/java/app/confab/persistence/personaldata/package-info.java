/// What is one's own, across the tables, and deleting an account.
@NullMarked
package app.confab.persistence.personaldata;

import org.jspecify.annotations.NullMarked;
