package app.confab.domain.accounts;

import app.confab.domain.kernel.Characters;
import app.confab.domain.refusals.Refusal;
import java.util.Locale;
import java.util.regex.Pattern;

/// The name that a person logs in with and is mentioned by: 3 to 32 of `a-z 0-9 . _ -`, unique, kept in small
/// letters.
public record Username(String value) {
    private static final String RESERVED = "deleted-";
    private static final Pattern OF_DELETED = Pattern.compile(RESERVED + "[0-9a-f]{12}");
    private static final int SHORTEST = 3;
    private static final int LONGEST = 32;

    public Username {
        if (value.length() < SHORTEST || value.length() > LONGEST || !Characters.all(value, Characters::isOfNames)) {
            throw new Refusal.Invalid("username", "bad_format", "needs 3 to 32 of a-z 0-9 . _ -");
        }
    }

    /// What an account is called that its person has deleted. Nobody can register a name of that shape.
    public static Username ofDeleted(AccountId account) {
        var id = account.value().toString();
        return new Username(RESERVED + id.substring(id.length() - 12));
    }

    /// Whether nobody can be called so any more: a name kept for deleted accounts.
    public boolean isReserved() {
        return OF_DELETED.matcher(value).matches();
    }

    /// Takes capitals and makes them small. Only ASCII has capitals here, so that no locale can change the
    /// result.
    ///
    /// @throws Refusal.Invalid where it breaks the rule
    public static Username of(String raw) {
        return new Username(raw.chars().allMatch(c -> c < 128) ? raw.toLowerCase(Locale.ROOT) : raw);
    }
}
