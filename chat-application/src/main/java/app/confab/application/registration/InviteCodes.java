package app.confab.application.registration;

import app.confab.domain.registration.InviteCode;
import app.confab.domain.registration.InviteDigest;

/// Makes invite codes and digests them. Thread-safe; never blocks.
public interface InviteCodes {

    /// 160 fresh bits from a cryptographic random source, in letters and digits that survive any address bar.
    InviteCode next();

    /// The same digest for the same code, always; defined for any text.
    InviteDigest digestOf(InviteCode code);
}
