package app.confab.application.rooms;

import app.confab.domain.accounts.AccountId;
import java.util.List;

/// In which rooms people are. Blocking, thread-safe. A change whose ticket or call has completed is seen.
public interface Memberships {

    /// All rooms that the account is in, hidden ones too, at most 1,000, oldest membership first; one snapshot.
    List<Membership> of(AccountId account);
}
