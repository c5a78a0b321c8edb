/// Who somebody is elsewhere: at an OpenID Connect provider that people can sign in at instead of by a password
/// here.
@NullMarked
package app.confab.domain.identities;

import org.jspecify.annotations.NullMarked;
