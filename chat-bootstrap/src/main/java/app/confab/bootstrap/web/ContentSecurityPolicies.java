package app.confab.bootstrap.web;

import java.util.HashMap;
import java.util.Map;

/// The content security policy of each page, as the web client's build has written it down: the build knows
/// which inline scripts a page has, and hashes them.
///
/// @param pages from a path without `.html` to its policy
/// @param fallback for every other path
record ContentSecurityPolicies(Map<String, String> pages, String fallback) {

    /// For a server that was built without the web client.
    static final ContentSecurityPolicies STRICTEST =
            new ContentSecurityPolicies(Map.of(), "default-src 'none'; frame-ancestors 'none'");

    /// These, and what others say of their own pages.
    ContentSecurityPolicies with(Map<String, String> others) {
        var all = new HashMap<>(pages);
        all.putAll(others);
        return new ContentSecurityPolicies(all, fallback);
    }

    String of(String path) {
        return pages.getOrDefault(path, fallback);
    }
}
