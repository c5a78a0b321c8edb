package app.confab.bootstrap.settings;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.security.web.util.matcher.IpAddressMatcher;

/// The networks whose word for whom they call is believed. This machine is always one of them.
public record TrustedProxies(List<IpAddressMatcher> networks) {
    private static final List<String> THIS_MACHINE = List.of("127.0.0.0/8", "::1");

    public TrustedProxies {
        networks = List.copyOf(networks);
    }

    /// This machine alone.
    public static TrustedProxies local() {
        return new TrustedProxies(
                THIS_MACHINE.stream().map(IpAddressMatcher::new).toList());
    }

    static TrustedProxies read(SettingReader reader) {
        var networks = new ArrayList<>(local().networks());
        reader.text("TRUSTED_PROXIES").stream()
                .flatMap(value -> Stream.of(value.split(",")))
                .map(String::strip)
                .forEach(network -> matcher(network)
                        .ifPresentOrElse(
                                networks::add,
                                () -> reader.complain(
                                        "TRUSTED_PROXIES",
                                        "'%s' is no network".formatted(network),
                                        "list addresses and networks, e.g. 10.0.0.0/8,2001:db8::/32,192.0.2.7")));
        return new TrustedProxies(networks);
    }

    private static Optional<IpAddressMatcher> matcher(String network) {
        try {
            return Optional.of(new IpAddressMatcher(network));
        } catch (IllegalArgumentException noNetwork) {
            return Optional.empty();
        }
    }

    /// Whether somebody at this address is believed; nobody is whose address is not one.
    public boolean include(String address) {
        var bare =
                address.startsWith("[") && address.endsWith("]") ? address.substring(1, address.length() - 1) : address;
        try {
            return networks.stream().anyMatch(network -> network.matches(bare));
        } catch (IllegalArgumentException noAddress) {
            return false;
        }
    }
}
