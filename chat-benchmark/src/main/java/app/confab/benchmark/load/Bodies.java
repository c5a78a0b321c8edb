package app.confab.benchmark.load;

/// What people write: 100 bytes, each message another text.
final class Bodies {

    private static final String FILLER =
            " is a message of a hundred bytes, about as much as people write when they chat with one another.....";
    private static final int LENGTH = 100;

    private Bodies() {}

    static String of(int number) {
        return (number + FILLER).substring(0, LENGTH);
    }
}
