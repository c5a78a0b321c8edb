package app.confab.domain.identities;

import app.confab.domain.kernel.TextRule;

/// One person at one identity provider. Both texts together name them, for good and for nobody else (OpenID
/// Connect Core 1.0, section 5.7); nothing else that a provider tells does, an e-mail address least of all.
///
/// @param issuer the provider's own identifier, an address
/// @param subject what it calls the person, in up to 255 characters that mean nothing
public record ExternalIdentity(String issuer, String subject) {
    private static final int LONGEST_SUBJECT = 255;

    /// @throws IllegalArgumentException for a subject that no provider may give
    public ExternalIdentity {
        if (subject.isEmpty() || subject.length() > LONGEST_SUBJECT) {
            throw new IllegalArgumentException("a subject has 1 to 255 characters");
        }
        if (subject.codePoints().anyMatch(TextRule::standsInNoText)) {
            throw new IllegalArgumentException("a subject has no control characters, nor half surrogate pairs");
        }
    }
}
