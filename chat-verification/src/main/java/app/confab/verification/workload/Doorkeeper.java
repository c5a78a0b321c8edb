package app.confab.verification.workload;

import app.confab.verification.histories.Change.Membership;
import java.time.Duration;

/// The owner of a private room, who lets a guest in and puts them out again.
record Doorkeeper(Scene scene, Person person, String room, String guest) implements Worker {
    private static final Duration LONGEST_STAY = Duration.ofSeconds(3);

    @Override
    public void work() throws InterruptedException {
        while (scene.isGoing()) {
            person.insistsOn(new Membership(room, guest, true));
            person.pauses(LONGEST_STAY);
            person.insistsOn(new Membership(room, guest, false));
            person.pauses(LONGEST_STAY);
        }
    }
}
