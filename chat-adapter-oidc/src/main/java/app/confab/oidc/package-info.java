/// Who somebody is at an OpenID Connect provider. [app.confab.oidc.OidcConfiguration] is all that others need.
@NullMarked
package app.confab.oidc;

import org.jspecify.annotations.NullMarked;
