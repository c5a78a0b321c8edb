package app.confab.bootstrap.settings;

import java.util.Locale;
import java.util.Set;

/// What this machine calls itself, as it stands in an address.
public final class LoopbackNames {
    private static final Set<String> ALL = Set.of("localhost", "127.0.0.1", "[::1]");

    private LoopbackNames() {}

    public static boolean include(String host) {
        return ALL.contains(host.toLowerCase(Locale.ROOT));
    }
}
