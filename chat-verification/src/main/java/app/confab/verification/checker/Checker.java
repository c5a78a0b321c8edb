package app.confab.verification.checker;

import app.confab.verification.histories.Entry;
import java.util.List;

/// Judges whole histories, from the first enrolment to the truth that was read when all was quiet.
public final class Checker {
    private static final List<Rule> RULES = List.of(
            new GaplessLog(),
            new AcknowledgedPosts(),
            new MessagePages(),
            new OneOrder(),
            new AcknowledgedChanges(),
            new NothingTwice(),
            new MembersAlone(),
            new Streams(),
            new ClientStates(),
            new RoomLists(),
            new NoSurprises());

    private Checker() {}

    /// Every promise that this history shows to be broken; none where all were kept.
    public static List<Violation> judge(List<Entry> history) {
        var evidence = Evidence.of(history);
        return RULES.stream().flatMap(rule -> rule.judge(evidence).stream()).toList();
    }
}
