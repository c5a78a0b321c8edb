package app.confab.wire.secondfactor;

import app.confab.application.secondfactor.SetUpSecondFactor;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/// ProposedSecret: told this once, for an authenticator app to take.
///
/// @param uri in the format that Google Authenticator has made everybody's
///     (<https://github.com/google/google-authenticator/wiki/Key-Uri-Format>)
public record ProposedSecretJson(String secret, String uri) {

    public static ProposedSecretJson of(SetUpSecondFactor.Proposal proposal) {
        var secret = proposal.secret().base32();
        var issuer = encoded(proposal.issuer().value());
        var label = issuer + ":" + encoded(proposal.username().value());
        return new ProposedSecretJson(secret, "otpauth://totp/" + label + "?secret=" + secret + "&issuer=" + issuer);
    }

    /// Apps show a plus as it is.
    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }

    @Override
    public String toString() {
        return "ProposedSecretJson[hidden]";
    }
}
