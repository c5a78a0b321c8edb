/// Coming in by who one is at an identity provider (OpenID Connect), instead of by a password here.
@NullMarked
package app.confab.application.identities;

import org.jspecify.annotations.NullMarked;
