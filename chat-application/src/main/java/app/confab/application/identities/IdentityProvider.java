package app.confab.application.identities;

import app.confab.domain.identities.ProvenIdentity;
import org.jspecify.annotations.Nullable;

/// Where people can show who they are (OpenID Connect Core 1.0, the authorization code flow, with PKCE).
/// Blocking, for as long as the provider may take; thread-safe.
public interface IdentityProvider {

    /// The way to the provider for one person, once.
    ///
    /// @param returnTo the page that the provider is to lead back to, an address that it knows
    /// @param fresh whether they shall sign in there anew even where they are signed in, and the provider tell
    ///     when they did
    /// @throws app.confab.domain.refusals.Refusal.Unavailable where the provider does not answer, or not as one
    ///     does
    Departure depart(String returnTo, boolean fresh);

    /// Who has come back. An answer is good once, for the journey that it ends, and the provider's word is
    /// believed only where it is signed by the provider, for this server, and about this very journey.
    ///
    /// @param returnTo as on departure
    /// @throws app.confab.domain.refusals.Refusal.SignInFailed where anything of that is not so
    /// @throws app.confab.domain.refusals.Refusal.Unavailable as [#depart]
    ProvenIdentity arrive(Journey journey, String returnTo, Answer answer);

    /// Where the browser is to go, and what it is to keep until it comes back.
    record Departure(String destination, Journey journey) {}

    /// What ties an answer to the browser that asked: random texts, made for one journey. For nobody but this
    /// browser.
    ///
    /// @param state comes back in the answer (RFC 6749, section 10.12)
    /// @param nonce comes back in what the provider signs (OpenID Connect Core 1.0, section 15.5.2)
    /// @param verifier shows that the code is ours (RFC 7636)
    record Journey(String state, String nonce, String verifier) {

        @Override
        public String toString() {
            return "Journey[hidden]";
        }
    }

    /// What the provider has put into the address that it has led back to.
    ///
    /// @param issuer who answers, absent where it does not say (RFC 9207)
    record Answer(String code, String state, @Nullable String issuer) {

        @Override
        public String toString() {
            return "Answer[hidden]";
        }
    }
}
