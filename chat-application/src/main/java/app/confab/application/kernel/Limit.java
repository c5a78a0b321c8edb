package app.confab.application.kernel;

import java.time.Duration;

/// The one table of rate limits: what is limited, how much of it may come at once, and how much comes back in
/// which time after that.
public enum Limit {
    /// Wrong passwords for one user name from one address.
    GUESSES_BY_NAME_AND_ADDRESS(10, 1, Duration.ofSeconds(6)),
    /// Wrong passwords from one address, whatever the user name.
    GUESSES_BY_ADDRESS(100, 1, Duration.ofSeconds(1)),
    /// Wrong passwords for one user name from all addresses where its person is not known to be.
    GUESSES_BY_NAME(1_000, 1_000, Duration.ofHours(1)),
    /// Codes of authenticator apps for one account, right ones too, from whoever knows its password. Of a
    /// million codes three are good at a time: a year of guessing finds one with a chance of one in ten.
    ONE_TIME_CODES(10, 1, Duration.ofMinutes(15)),
    /// Journeys to the identity provider and back from one address, each of which has it do some work.
    IDENTITY_JOURNEYS(200, 2, Duration.ofSeconds(1)),
    /// Registrations from one address.
    REGISTRATIONS(200, 2, Duration.ofSeconds(1)),
    /// Refreshes of sessions from one address.
    REFRESHES(300, 10, Duration.ofSeconds(1)),
    /// Messages of one account, over HTTP and WebSocket together, repeats included.
    MESSAGES(1_500, 50, Duration.ofSeconds(1)),
    /// Searches of one account for people or rooms.
    SEARCHES(100, 10, Duration.ofSeconds(1)),
    /// Exports of one account's own data.
    EXPORTS(5, 1, Duration.ofMinutes(10)),
    /// Every other change by one account: rooms, members, edits, reactions, read markers, its profile.
    CHANGES(1_000, 50, Duration.ofSeconds(1)),
    /// WebSocket handshakes from one address.
    HANDSHAKES(600, 50, Duration.ofSeconds(1)),
    /// WebSocket connections that one account begins.
    HELLOS(600, 50, Duration.ofSeconds(1)),
    /// Frames on one connection.
    FRAMES(3_000, 300, Duration.ofSeconds(1));

    private final Budget standard;

    Limit(int burst, int refill, Duration per) {
        this.standard = new Budget(burst, refill, per);
    }

    /// Who counts together.
    public Reach reach() {
        return switch (this) {
            case GUESSES_BY_NAME_AND_ADDRESS,
                    GUESSES_BY_ADDRESS,
                    GUESSES_BY_NAME,
                    ONE_TIME_CODES,
                    IDENTITY_JOURNEYS,
                    REGISTRATIONS,
                    REFRESHES -> Reach.ALL_NODES;
            case MESSAGES, SEARCHES, EXPORTS, CHANGES, HANDSHAKES, HELLOS, FRAMES -> Reach.NODE;
        };
    }

    /// What suits everybody.
    public Budget standard() {
        return standard;
    }

    /// Who counts together.
    public enum Reach {
        /// Every node for itself: what one node can bear, asked too often to ask anybody else about it.
        NODE,
        /// All nodes as one: what is guarded is the same, whichever node is asked.
        ALL_NODES
    }

    /// How much of something is free.
    ///
    /// @param burst how much may come at once
    /// @param refill how much comes back, evenly, in the time `per`
    public record Budget(int burst, int refill, Duration per) {
        public Budget {
            if (burst < 1 || refill < 1 || !per.isPositive()) {
                throw new IllegalArgumentException("a budget without anything in it");
            }
        }
    }
}
