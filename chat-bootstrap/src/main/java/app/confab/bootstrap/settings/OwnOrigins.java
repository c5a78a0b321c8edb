package app.confab.bootstrap.settings;

import java.net.URI;
import java.util.Set;
import java.util.TreeSet;

/// Under which origins this process is reached itself.
///
/// @param values empty where nobody can know: then it is whatever a request names
public record OwnOrigins(Set<String> values) {

    /// What the settings tell: the public address; on the loopback interface its three names too, so that no
    /// other name can be made to point there (DNS rebinding).
    public static OwnOrigins of(ChatSettings settings) {
        var origins = new TreeSet<String>();
        settings.publicUrl().map(URI::toString).ifPresent(origins::add);
        var network = settings.network();
        if (network.isLoopback()) {
            for (var name : new String[] {"localhost", "127.0.0.1", "[::1]"}) {
                origins.add(network.scheme() + "://" + name + ":" + network.port());
            }
        }
        return new OwnOrigins(origins);
    }

    /// Whether a request with this `Host` header can be meant for this process.
    public boolean includeHost(String host) {
        return values.isEmpty()
                || values.stream()
                        .anyMatch(origin -> URI.create(origin).getRawAuthority().equalsIgnoreCase(host));
    }
}
