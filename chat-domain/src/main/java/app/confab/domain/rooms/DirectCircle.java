package app.confab.domain.rooms;

import app.confab.domain.accounts.AccountId;
import app.confab.domain.refusals.Refusal;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;

/// The people of a direct room: 2 to 10, each once, in the order of their ids. The same people are always the
/// same circle.
public record DirectCircle(List<AccountId> people) {
    private static final int FEWEST = 2;
    private static final int MOST = 10;

    public DirectCircle {
        people = List.copyOf(people);
        if (people.size() < FEWEST || people.size() > MOST) {
            throw new Refusal.Invalid("userIds", "out_of_range", "a direct room is for 2 to 10 people");
        }
    }

    /// The caller and the others, whether or not they are named among them.
    ///
    /// @throws Refusal.Invalid for too few or too many
    public static DirectCircle of(AccountId caller, Collection<AccountId> others) {
        var people = new HashSet<>(others);
        people.add(caller);
        return new DirectCircle(
                people.stream().sorted(Comparator.comparing(AccountId::value)).toList());
    }
}
