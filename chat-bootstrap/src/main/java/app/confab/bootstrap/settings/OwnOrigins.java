package app.confab.bootstrap.settings;

import java.net.URI;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Under which addresses this process is reached itself.
///
/// @param publicUrl the one that people type, where it is known
/// @param atHome whether the database comes along and only this machine can connect: browsers run beside the server
public record OwnOrigins(Optional<URI> publicUrl, boolean atHome) {

    /// A node on somebody's own database stands behind a proxy, even where it listens to this machine alone.
    public static OwnOrigins of(ChatSettings settings) {
        var embedded = settings.database() instanceof DatabaseSettings.Embedded;
        return new OwnOrigins(
                settings.publicUrl(), embedded && settings.network().isLoopback());
    }

    /// The origins that can be told beforehand.
    public Set<String> named() {
        return publicUrl.map(URI::toString).stream().collect(Collectors.toSet());
    }

    /// Whether a request with this `Host` header can be meant for this process.
    public boolean includeHost(String host) {
        return ownIsWhatIsCalled(host)
                || publicUrl
                        .filter(url ->
                                WebOrigin.parse(url.getScheme() + "://" + host).equals(publicUrl))
                        .isPresent();
    }

    /// Whether proxies that call this process so are believed when they say what they were called. At home
    /// every program on this machine passes for a proxy, and a page of a rebound name could too.
    public boolean letProxiesNameAnother(@Nullable String host) {
        return !atHome || (host != null && includeHost(host));
    }

    /// Whether scheme and host of a request with this `Host` are an origin of this server's own, whatever they
    /// are. At home the three names of the loopback interface are, and no other, so that none can be made to point
    /// there by DNS rebinding. That changes the name: the port may be that of a proxy on this machine, or a
    /// forwarded one.
    public boolean ownIsWhatIsCalled(String host) {
        return atHome ? LoopbackNames.include(host.replaceFirst(":[0-9]*$", "")) : publicUrl.isEmpty();
    }
}
