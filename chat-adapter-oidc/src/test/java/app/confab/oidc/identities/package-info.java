/// The adapter before a provider that is real: Spring's authorization server, in the same process.
@NullMarked
package app.confab.oidc.identities;

import org.jspecify.annotations.NullMarked;
