package app.confab.bootstrap.doctor;

import app.confab.bootstrap.settings.ChatSettings;
import app.confab.bootstrap.settings.DatabaseSettings;
import app.confab.bootstrap.settings.LoopbackNames;
import java.util.List;

/// Under which address people come, and whether others can read along.
final class AddressCheck {
    private AddressCheck() {}

    static List<Finding> of(ChatSettings settings) {
        var production = settings.database() instanceof DatabaseSettings.External;
        var findings = new Findings("address");
        return settings.publicUrl()
                .map(url -> {
                    if (!"http".equals(url.getScheme())) {
                        return findings.good("PUBLIC_URL is " + url);
                    }
                    var text = "PUBLIC_URL %s is not encrypted".formatted(url);
                    if (LoopbackNames.include(url.getHost())) {
                        return findings.good(text + ", and never leaves this machine");
                    }
                    var mend = "put TLS in front and write https://: else everybody on the way can read along";
                    return production ? findings.bad(text, mend) : findings.risky(text, mend);
                })
                .orElseGet(
                        () -> unset(findings, production || !settings.network().isLoopback()))
                .all();
    }

    private static Findings unset(Findings findings, boolean open) {
        return open
                ? findings.risky(
                        "PUBLIC_URL is not set: whatever address a request names is believed",
                        "set it to the address that people type, e.g. https://chat.example.com")
                : findings.good("PUBLIC_URL is not set, and nobody comes from elsewhere");
    }
}
