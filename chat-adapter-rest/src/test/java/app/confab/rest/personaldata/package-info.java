/// Taking one's own data along, and deleting one's account, over HTTP.
@NullMarked
package app.confab.rest.personaldata;

import org.jspecify.annotations.NullMarked;
