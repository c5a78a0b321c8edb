package app.confab.domain.sessions;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// What somebody logs in with, as far as its User-Agent tells: in words that a person recognises and that are the
/// same in every language, e.g. `Firefox, Linux`. Whoever calls can claim to be anything: good for recognising one's
/// own devices, and for nothing else.
///
/// @param label empty where nothing is known
public record Device(String label) {

    /// Nothing is known.
    public static final Device UNKNOWN = new Device("");

    private record Sign(Pattern pattern, String name) {
        static Sign of(String pattern, String name) {
            return new Sign(Pattern.compile(pattern), name);
        }
    }

    /// Most browsers claim to be others too: those that say more come first.
    private static final List<Sign> BROWSERS = List.of(
            Sign.of("\\bEdg(A|iOS)?/", "Edge"),
            Sign.of("\\bOPR/", "Opera"),
            Sign.of("\\bVivaldi/", "Vivaldi"),
            Sign.of("\\bSamsungBrowser/", "Samsung Internet"),
            Sign.of("\\b(Firefox|FxiOS)/", "Firefox"),
            Sign.of("\\b((Headless)?Chrome|CriOS)/", "Chrome"),
            Sign.of("\\bVersion/\\S+ .*\\bSafari/", "Safari"));

    private static final List<Sign> SYSTEMS = List.of(
            Sign.of("\\biPhone\\b", "iPhone"),
            Sign.of("\\biPad\\b", "iPad"),
            Sign.of("\\bAndroid\\b", "Android"),
            Sign.of("\\bCrOS\\b", "ChromeOS"),
            Sign.of("\\bWindows\\b", "Windows"),
            Sign.of("\\b(Macintosh|Mac OS X)\\b", "macOS"),
            Sign.of("\\bLinux\\b", "Linux"));

    /// A program that names itself first, as RFC 9110 section 10.1.5 wants it.
    private static final Pattern PROGRAM = Pattern.compile("^([A-Za-z][A-Za-z0-9._-]{0,39})(/|\\s|$)");

    private static final int MOST_READ = 512;

    /// Reads a User-Agent, of which anything may be claimed and nothing need be there.
    public static Device of(@Nullable String userAgent) {
        if (userAgent == null) {
            return UNKNOWN;
        }
        var claimed = userAgent.substring(0, Math.min(MOST_READ, userAgent.length()));
        return first(BROWSERS, claimed)
                .map(browser -> first(SYSTEMS, claimed)
                        .map(system -> new Device(browser + ", " + system))
                        .orElseGet(() -> new Device(browser)))
                .or(() -> program(claimed))
                .orElse(UNKNOWN);
    }

    private static Optional<String> first(List<Sign> signs, String claimed) {
        return signs.stream()
                .filter(sign -> sign.pattern().matcher(claimed).find())
                .map(Sign::name)
                .findFirst();
    }

    private static Optional<Device> program(String claimed) {
        var matcher = PROGRAM.matcher(claimed);
        return matcher.find() && !matcher.group(1).equals("Mozilla")
                ? Optional.of(new Device(matcher.group(1)))
                : Optional.empty();
    }
}
