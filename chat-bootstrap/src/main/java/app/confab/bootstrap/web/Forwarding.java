package app.confab.bootstrap.web;

import app.confab.bootstrap.settings.TrustedProxies;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Who has made a call, and how, by the words of the proxies that passed it on. Each adds to the end of a list, so
/// what a client has made up stands before what the first trusted one says, and is not looked at.
///
/// @param client the address that the first trusted proxy was called from
record Forwarding(Optional<String> client, Optional<String> scheme, Optional<String> host) {
    private static final List<String> CUSTOMARY = List.of("X-Forwarded-For", "X-Forwarded-Proto", "X-Forwarded-Host");
    private static final Pattern PORT = Pattern.compile("(?<=^[0-9.]{7,15}|]):[0-9A-Za-z._-]+$");
    private static final Pattern HOST = Pattern.compile("([A-Za-z0-9._-]+|\\[[0-9A-Fa-f:.]+])(:[0-9]{1,5})?");

    /// What `Forwarded` says counts where none of the customary headers stands: a proxy that writes those may
    /// pass on the other one as its client has made it up.
    static Forwarding of(HttpServletRequest request, TrustedProxies trusted) {
        var customary = CUSTOMARY.stream().anyMatch(name -> request.getHeader(name) != null);
        var told = customary ? customary(request, trusted) : standard(request, trusted);
        return new Forwarding(told.client.map(Forwarding::address), told.scheme, told.host.filter(Forwarding::isHost));
    }

    private static Forwarding customary(HttpServletRequest request, TrustedProxies trusted) {
        return new Forwarding(
                last(listed(request, "X-Forwarded-For").filter(client -> !trusted.include(address(client)))),
                last(listed(request, "X-Forwarded-Proto")),
                last(listed(request, "X-Forwarded-Host")));
    }

    private static Forwarding standard(HttpServletRequest request, TrustedProxies trusted) {
        var elements = ForwardedElement.parse(
                Collections.list(request.getHeaders("Forwarded")).stream().collect(Collectors.joining(",")));
        var first = elements.size() - 1;
        while (first > 0
                && elements.get(first)
                        .client()
                        .filter(by -> trusted.include(address(by)))
                        .isPresent()) {
            first--;
        }
        var believed = elements.subList(Math.max(first, 0), elements.size());
        return new Forwarding(
                believed.stream()
                        .limit(1)
                        .flatMap(one -> one.client().stream())
                        .filter(Forwarding::isAddress)
                        .findFirst(),
                nearest(believed, ForwardedElement::scheme),
                nearest(believed, ForwardedElement::host));
    }

    /// To the client, that is.
    private static Optional<String> nearest(
            List<ForwardedElement> believed, Function<ForwardedElement, Optional<String>> part) {
        return believed.stream().map(part).flatMap(Optional::stream).findFirst();
    }

    private static Stream<String> listed(HttpServletRequest request, String header) {
        return Collections.list(request.getHeaders(header)).stream()
                .flatMap(value -> Stream.of(value.split(",")))
                .map(String::strip)
                .filter(word -> !word.isEmpty());
    }

    private static Optional<String> last(Stream<String> words) {
        return words.reduce((_, last) -> last);
    }

    /// Without the port that some proxies add, and without brackets.
    private static String address(String node) {
        return PORT.matcher(node).replaceFirst("").replaceAll("[\\[\\]]", "");
    }

    /// A proxy may also say `unknown`, or an alias of its own (RFC 7239 section 6).
    private static boolean isAddress(String node) {
        return !node.equalsIgnoreCase("unknown") && !node.startsWith("_");
    }

    private static boolean isHost(String text) {
        return HOST.matcher(text).matches();
    }
}
