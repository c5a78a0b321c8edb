package app.confab.application.secondfactor;

import app.confab.domain.accounts.AccountId;
import app.confab.domain.secondfactor.OneTimeCode;
import app.confab.domain.secondfactor.SealedSecret;
import app.confab.domain.secondfactor.SharedSecret;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalLong;

/// Time-based one-time passwords (RFC 6238) as every authenticator app makes them: SHA-1, six digits, steps of 30
/// seconds. Thread-safe; never blocks.
public interface OneTimePasswords {

    /// A secret of 160 fresh bits from a cryptographic random source, sealed for this account.
    SealedSecret next(AccountId owner);

    /// For its person to see. Empty where it was sealed for another account, or by a server with another key.
    Optional<SharedSecret> opened(AccountId owner, SealedSecret secret);

    /// The time step whose code this is: the one of this moment, or one before or after it, for clocks that differ
    /// (section 5.2); the latest of them where it is that of several. Empty where it is none of theirs, or the
    /// secret can't be opened. Takes as long for a wrong code as for a right one.
    OptionalLong stepOf(AccountId owner, SealedSecret secret, OneTimeCode code, Instant at);
}
