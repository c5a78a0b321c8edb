package app.confab.verification.workload;

import app.confab.verification.histories.Change.Hide;
import java.time.Duration;

/// Puts a direct room away again and again; each message in it brings it back.
record Hider(Scene scene, Person person, String room) implements Worker {
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(4);

    @Override
    public void work() throws InterruptedException {
        while (scene.isGoing()) {
            person.insistsOn(new Hide(room, person.session().account()));
            person.pauses(LONGEST_PAUSE);
        }
    }
}
