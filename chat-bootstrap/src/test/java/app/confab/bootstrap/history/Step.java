package app.confab.bootstrap.history;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.random.RandomGenerator;

/// Something that somebody does. Rooms, messages and people are numbers that are counted off among those that
/// there are by then, so that a history of which steps were taken out is still one.
///
/// @param node where it is done
record Step(Kind kind, int node, int who, int room, int pick, int extra) {
    private static final int MANY = 10_000;

    /// What can be done, and how often it is.
    enum Kind {
        RENAME(2),
        REGISTER_AGAIN(1),
        CREATE(3),
        OPEN_DIRECT(3),
        DESCRIBE(3),
        JOIN(7),
        PUT(7),
        LEAVE(4),
        REMOVE(3),
        POST(18),
        REPEAT(4),
        REPLY(5),
        EDIT(7),
        DELETE(4),
        REACT(8),
        UNREACT(4),
        READ(5),
        UNREAD(2),
        OWN_ROOMS(4),
        PUBLIC_ROOMS(2),
        ROOM(2),
        MEMBERS(3),
        HISTORY(6),
        EVENTS(5),
        PEOPLE(2),
        GO_OFFLINE(2),
        CONNECT(6);

        private final int weight;

        Kind(int weight) {
            this.weight = weight;
        }
    }

    static List<Step> random(RandomGenerator random, int count) {
        var kinds = Arrays.stream(Kind.values())
                .flatMap(kind -> java.util.Collections.nCopies(kind.weight, kind).stream())
                .toList();
        var steps = new ArrayList<Step>(count);
        while (steps.size() < count) {
            steps.add(new Step(
                    kinds.get(random.nextInt(kinds.size())),
                    random.nextInt(MANY),
                    random.nextInt(MANY),
                    random.nextInt(MANY),
                    random.nextInt(MANY),
                    random.nextInt(MANY)));
        }
        return steps;
    }
}
