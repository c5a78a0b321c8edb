package app.confab.application.administration;

import app.confab.application.world.Sha256;
import app.confab.domain.accounts.Password;
import java.util.concurrent.atomic.AtomicInteger;

/// Makes the same passwords in every run: anything but secret.
public final class FakeTemporaryPasswords implements TemporaryPasswords {
    private static final String LETTERS = "abcdefghjkmnpqrstuvwxyz23456789";

    private final AtomicInteger made = new AtomicInteger();

    @Override
    public Password next() {
        var bits = Sha256.of("password " + made.incrementAndGet());
        var text = new StringBuilder();
        for (var i = 0; i < 16; i++) {
            text.append(i > 0 && i % 4 == 0 ? "-" : "").append(LETTERS.charAt((bits[i] & 0xff) % LETTERS.length()));
        }
        return new Password(text.toString());
    }
}
