package app.confab.bootstrap.doctor;

import java.util.Arrays;
import java.util.Locale;
import java.util.Set;

/// The part of a host name that somebody registered: what browsers call a site by. They know it from the list of
/// public suffixes, which has thousands of entries and changes every week; the two rules that cover nearly all of it
/// stand here, and the places where web clients are often served.
final class RegistrableDomain {

    /// Below a country, these are as public as the country itself: `example.co.uk`.
    private static final Set<String> SHARED_BELOW_COUNTRIES =
            Set.of("co", "com", "net", "org", "gov", "edu", "ac", "or", "ne", "gob", "govt", "gv", "nom", "ltd", "plc");

    /// Everybody has a name below these.
    private static final Set<String> HOSTS = Set.of(
            "vercel.app",
            "netlify.app",
            "github.io",
            "gitlab.io",
            "pages.dev",
            "workers.dev",
            "fly.dev",
            "onrender.com",
            "herokuapp.com",
            "azurewebsites.net",
            "cloudfront.net",
            "web.app",
            "firebaseapp.com",
            "ngrok.app",
            "ngrok.io",
            "trycloudflare.com");

    private RegistrableDomain() {}

    static String of(String host) {
        var name = host.toLowerCase(Locale.ROOT);
        var labels = name.split("\\.");
        if (isAddress(name) || labels.length < 3) {
            return name;
        }
        var two = last(labels, 2);
        return HOSTS.contains(two) || isSharedBelowCountry(labels) ? last(labels, 3) : two;
    }

    private static boolean isSharedBelowCountry(String... labels) {
        var country = labels[labels.length - 1];
        return country.length() == 2 && SHARED_BELOW_COUNTRIES.contains(labels[labels.length - 2]);
    }

    private static boolean isAddress(String name) {
        return name.startsWith("[") || name.matches("[0-9.]+");
    }

    private static String last(String[] labels, int count) {
        return String.join(".", Arrays.copyOfRange(labels, labels.length - count, labels.length));
    }
}
