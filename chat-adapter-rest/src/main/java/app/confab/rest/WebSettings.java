package app.confab.rest;

import java.net.URI;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/// Where browsers may call from. An origin is written as browsers send it: scheme, host, and port if it is not
/// the default one.
///
/// @param ownOrigins where this server's own web client is reached, as far as that can be told beforehand
/// @param ownHosts the host names of requests whose own scheme and host are such an origin too
/// @param corsOrigins where web clients are served that may call from elsewhere
/// @param alwaysSecure whether people come over HTTPS even where a request does not show it: cookies are
///     `Secure`, and browsers are told to stay on HTTPS
/// @param publicUrl the origin that people type, where it is known
public record WebSettings(
        Set<String> ownOrigins,
        Predicate<String> ownHosts,
        Set<String> corsOrigins,
        boolean alwaysSecure,
        Optional<URI> publicUrl) {
    public WebSettings {
        ownOrigins = Set.copyOf(ownOrigins);
        corsOrigins = Set.copyOf(corsOrigins);
    }
}
