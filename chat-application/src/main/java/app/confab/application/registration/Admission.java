package app.confab.application.registration;

import app.confab.domain.refusals.Refusal;
import app.confab.domain.registration.InviteDigest;

/// On what grounds somebody wants to come in. Whoever is the very first needs none.
public sealed interface Admission {

    /// Everybody may.
    record Open() implements Admission {}

    /// They show an invite.
    record Invited(InviteDigest code) implements Admission {}

    /// They have nothing to show where an invite is asked for.
    record Uninvited() implements Admission {}

    /// Nobody may.
    record Closed() implements Admission {}

    /// What is said to somebody who is not let in. An invite that is wrong reads like one that is spent, expired or
    /// revoked.
    default Refusal refusal() {
        return new Refusal.Forbidden(
                switch (this) {
                    case Invited _ -> "this invite is not good, or not any more";
                    case Uninvited _ -> "an invite is needed to register here";
                    case Open _, Closed _ -> "nobody can register here";
                });
    }
}
