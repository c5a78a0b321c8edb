package app.confab.security.administration;

import app.confab.application.administration.TemporaryPasswords;
import app.confab.domain.accounts.Password;
import java.security.SecureRandom;

/// Without `i`, `l`, `o`, `0` and `1`, which people mistake for each other.
public final class RandomTemporaryPasswords implements TemporaryPasswords {
    private static final String LETTERS = "abcdefghjkmnpqrstuvwxyz23456789";
    private static final int GROUPS = 4;
    private static final int IN_A_GROUP = 4;

    private final SecureRandom random = new SecureRandom();

    @Override
    public Password next() {
        var text = new StringBuilder();
        for (var group = 0; group < GROUPS; group++) {
            text.append(group == 0 ? "" : "-");
            for (var i = 0; i < IN_A_GROUP; i++) {
                text.append(LETTERS.charAt(random.nextInt(LETTERS.length())));
            }
        }
        return new Password(text.toString());
    }
}
