package app.confab.bootstrap.doctor;

import app.confab.bootstrap.settings.ChatSettings;
import java.net.URI;
import java.util.List;

/// Whether browsers give the cookie of the session to web clients that are served elsewhere. It is for the same site
/// alone: the same scheme and the same registrable domain.
final class OriginsCheck {

    private OriginsCheck() {}

    static List<Finding> of(ChatSettings settings) {
        var findings = new Findings("origins");
        if (settings.corsOrigins().isEmpty()) {
            return findings.good("the web client is served along").all();
        }
        var own = settings.publicUrl();
        if (own.isEmpty()) {
            return findings.risky(
                            "whether the clients of CORS_ORIGINS can log in can't be told without PUBLIC_URL",
                            "set PUBLIC_URL")
                    .all();
        }
        settings.corsOrigins().forEach(origin -> check(findings, URI.create(origin), own.get()));
        return findings.all();
    }

    private static void check(Findings findings, URI origin, URI own) {
        if (!origin.getScheme().equals(own.getScheme())) {
            findings.bad(
                    "%s and %s differ in http and https: browsers keep back the session's cookie"
                            .formatted(origin, own),
                    "serve both over https");
        } else if (RegistrableDomain.of(origin.getHost()).equals(RegistrableDomain.of(own.getHost()))) {
            findings.good("%s is of the same site as %s".formatted(origin, own));
        } else {
            findings.bad(
                    "%s is of another site than %s: browsers keep back the session's cookie, nobody stays logged in"
                            .formatted(origin, own),
                    "serve both below one domain (app.example.com, api.example.com), or let the client's host pass"
                            + " /api/v1 on to this server");
        }
    }
}
