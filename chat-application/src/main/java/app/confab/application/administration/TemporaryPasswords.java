package app.confab.application.administration;

import app.confab.domain.accounts.Password;

/// Makes passwords for people who have forgotten theirs. Thread-safe; never blocks.
public interface TemporaryPasswords {

    /// One that nobody can guess and everybody can read out: four groups of four small letters and digits, none of
    /// which looks like another, 79 random bits in all.
    Password next();
}
