/// Coming in by who one is at the identity provider, over HTTP. What has to be kept on the way, the browser keeps.
@NullMarked
package app.confab.rest.identities;

import org.jspecify.annotations.NullMarked;
