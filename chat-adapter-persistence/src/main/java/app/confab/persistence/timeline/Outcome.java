package app.confab.persistence.timeline;

import app.confab.application.timeline.RoomLog.Appended;
import app.confab.domain.refusals.Refusal;

/// What the database made of one change.
sealed interface Outcome {

    /// It is durable, now or since it was made the first time.
    record Done(Appended appended) implements Outcome {}

    /// A precondition did not hold.
    record Refused(Refusal refusal) implements Outcome {}
}
