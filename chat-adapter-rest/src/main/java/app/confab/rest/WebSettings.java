package app.confab.rest;

import java.net.URI;
import java.util.Optional;
import java.util.Set;

/// Where browsers may call from. An origin is written as browsers send it: scheme, host, and port if it is not
/// the default one.
///
/// @param ownOrigins where this server's own web client is reached; empty: under whatever scheme and host a
///     request names
/// @param corsOrigins where web clients are served that may call from elsewhere
/// @param alwaysSecure whether people come over HTTPS even where a request does not show it: cookies are
///     `Secure`, and browsers are told to stay on HTTPS
/// @param publicUrl the origin that people type, where it is known
public record WebSettings(
        Set<String> ownOrigins, Set<String> corsOrigins, boolean alwaysSecure, Optional<URI> publicUrl) {
    public WebSettings {
        ownOrigins = Set.copyOf(ownOrigins);
        corsOrigins = Set.copyOf(corsOrigins);
    }
}
