/// How a provider is found, departed for, and believed.
@NullMarked
package app.confab.oidc.identities;

import org.jspecify.annotations.NullMarked;
