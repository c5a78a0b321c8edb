package app.confab.wire.presence;

import app.confab.domain.accounts.AccountId;
import java.util.Collection;
import java.util.List;

/// The ids of those who are online, in no order.
public record PresenceJson(List<String> items) {

    public static PresenceJson of(Collection<AccountId> people) {
        return new PresenceJson(
                people.stream().map(person -> person.value().toString()).toList());
    }
}
