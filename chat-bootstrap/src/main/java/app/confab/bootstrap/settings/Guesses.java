package app.confab.bootstrap.settings;

import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/// What somebody would try who guesses keys: the words that templates are filled with, what stands in a row in the
/// alphabet or on a keyboard, and what has come before. Of a text that was drawn at random it finds next to nothing.
final class Guesses {
    private static final String IN_A_ROW = "0123456789abcdefghijklmnopqrstuvwxyz";

    /// Shorter rows and repetitions come about by chance.
    private static final int LEAST = 4;

    private static final List<String> WORDS = List.of(
            ("abc access admin algorithm and api app application asdfghjkl at auth backend bits bytes change changed"
                            + " changeit changeme changethis characters chars chat com company confab default demo dev"
                            + " development django dummy env example fastapi flask for format from generate generated"
                            + " here hex hs256 hs384 hs512 in insecure is it jwt key keys least letmein local"
                            + " localhost long longer me min minimum must my needs never not of only openssl our"
                            + " passphrase password phrase placeholder please private prod production project qwerty"
                            + " qwertyuiop rand random real replace replaceme safe sample secret secrets secure"
                            + " server should sign signing some spring staging string strong super test testing text"
                            + " that the this to token tokens use used value very web with your zxcvbnm")
                    .split(" "));

    private final String text;

    private Guesses(String text) {
        this.text = text.toLowerCase(Locale.ROOT);
    }

    /// What is left of a text when all that can be guessed so is taken out.
    static String missed(String text) {
        var guesses = new Guesses(text);
        var missed = new StringBuilder();
        for (var at = 0; at < text.length(); ) {
            var guessed = guesses.guessed(at);
            if (guessed == 0) {
                missed.append(text.charAt(at));
            }
            at += Math.max(1, guessed);
        }
        return missed.toString();
    }

    private int guessed(int at) {
        return IntStream.of(word(at), row(at, 1), row(at, -1), repetition(at))
                .max()
                .orElse(0);
    }

    private int word(int at) {
        return WORDS.stream()
                .filter(word -> text.startsWith(word, at))
                .mapToInt(String::length)
                .max()
                .orElse(0);
    }

    private int row(int at, int step) {
        var length = 1;
        while (at + length < text.length() && isNext(text.charAt(at + length - 1), text.charAt(at + length), step)) {
            length++;
        }
        return length < LEAST ? 0 : length;
    }

    private static boolean isNext(char one, char next, int step) {
        var place = IN_A_ROW.indexOf(next);
        return place >= 0 && IN_A_ROW.indexOf(one) == place - step && IN_A_ROW.indexOf(one) >= 0;
    }

    private int repetition(int at) {
        var longest =
                IntStream.range(0, at).map(before -> alike(before, at)).max().orElse(0);
        return longest < LEAST ? 0 : longest;
    }

    private int alike(int before, int at) {
        var length = 0;
        while (at + length < text.length() && text.charAt(before + length) == text.charAt(at + length)) {
            length++;
        }
        return length;
    }
}
