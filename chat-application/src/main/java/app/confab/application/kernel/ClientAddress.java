package app.confab.application.kernel;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Where a client calls from, as far as limits care: an IPv4 address, or the first 64 bits of an IPv6 address,
/// since whoever has one of those has all 2^64 of that network.
///
/// @param network never the whole of an IPv6 address
public record ClientAddress(String network) {
    private static final Pattern IPV4 = Pattern.compile("\\d{1,3}(\\.\\d{1,3}){3}");
    private static final Pattern IPV6 = Pattern.compile("[0-9a-f]*:[0-9a-f:]*:[0-9a-f]*");
    private static final int GROUPS = 8;
    private static final int GROUPS_OF_NETWORK = 4;
    private static final int GROUPS_OF_SITE = 3;

    /// Reads an address as servers and proxies write those of their peers, with or without brackets, zone and
    /// port. What is none stands for itself.
    public static ClientAddress of(String literal) {
        var ipv4 = IPV4.matcher(literal);
        if (ipv4.find()) {
            return new ClientAddress(ipv4.group());
        }
        var ipv6 = IPV6.matcher(literal.toLowerCase(Locale.ROOT));
        return new ClientAddress(ipv6.find() ? networkOf(ipv6.group()) : literal);
    }

    /// What one customer of a provider has at most: an IPv4 address, or the first 48 bits of an IPv6 address, whose
    /// 65,536 networks one may wander through without going anywhere.
    public ClientAddress site() {
        var groups = network.split(":", -1);
        return groups.length == GROUPS_OF_NETWORK
                ? new ClientAddress(String.join(":", List.of(groups).subList(0, GROUPS_OF_SITE)))
                : this;
    }

    private static String networkOf(String address) {
        var halves = address.split("::", 2);
        var groups = new ArrayList<>(groups(halves[0]));
        var last = halves.length == 1 ? List.<String>of() : groups(halves[1]);
        groups.addAll(Collections.nCopies(Math.max(0, GROUPS - groups.size() - last.size()), "0"));
        groups.addAll(last);
        return String.join(":", groups.subList(0, GROUPS_OF_NETWORK));
    }

    private static List<String> groups(String half) {
        return Stream.of(half.split(":"))
                .filter(group -> !group.isEmpty())
                .map(group -> group.replaceFirst("^0+(?=.)", ""))
                .toList();
    }
}
