package app.confab.domain.identities;

import app.confab.domain.accounts.DisplayName;
import app.confab.domain.accounts.Username;
import app.confab.domain.kernel.TextRule;
import app.confab.domain.refusals.Refusal;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What a provider tells of somebody beside who they are (OpenID Connect Core 1.0, section 5.1). Anybody may be
/// called anything there: good for suggestions, and for nothing else. What no text may have is left out, and
/// what is very long is cut.
///
/// @param username how they would like to be called where names are short (`preferred_username`)
/// @param name their name in full, as it is shown
/// @param email an address, which may be verified or not
public record IdentityProfile(
        @Nullable String username,
        @Nullable String name,
        @Nullable String email) {

    /// Nothing is told.
    public static final IdentityProfile UNKNOWN = new IdentityProfile(null, null, null);

    private static final int LONGEST = 120;
    private static final Pattern FROM_AT = Pattern.compile("@.*", Pattern.DOTALL);

    public IdentityProfile {
        username = presentable(username);
        name = presentable(name);
        email = presentable(email);
    }

    /// The most telling of it.
    public Optional<String> label() {
        return told(email, username, name).findFirst();
    }

    /// A user name that they might like, which may be somebody's already.
    public Optional<Username> suggestedUsername() {
        return told(username, email)
                .map(address -> FROM_AT.matcher(address).replaceFirst(""))
                .flatMap(raw -> accepted(raw, Username::of).stream())
                .filter(suggested -> !suggested.isReserved())
                .findFirst();
    }

    /// A display name that they might like.
    public Optional<DisplayName> suggestedDisplayName() {
        return told(name)
                .flatMap(raw -> accepted(raw, DisplayName::new).stream())
                .findFirst();
    }

    private static @Nullable String presentable(@Nullable String text) {
        if (text == null) {
            return null;
        }
        return text.codePoints()
                .filter(character -> !TextRule.standsInNoText(character))
                .limit(LONGEST)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    private static Stream<String> told(@Nullable String... candidates) {
        return Stream.of(candidates).flatMap(Stream::ofNullable).filter(text -> !text.isBlank());
    }

    private static <T> Optional<T> accepted(String raw, Function<String, T> rule) {
        try {
            return Optional.of(rule.apply(raw));
        } catch (Refusal.Invalid unsuitable) {
            return Optional.empty();
        }
    }
}
