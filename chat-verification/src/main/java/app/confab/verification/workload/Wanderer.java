package app.confab.verification.workload;

import app.confab.verification.histories.Change.Membership;
import app.confab.verification.histories.Change.Post;
import java.time.Duration;
import java.util.ArrayList;

/// Joins a public room, and leaves it again while still writing there.
final class Wanderer implements Worker {
    private static final int LAST_WORDS = 4;

    private final Scene scene;
    private final Person person;
    private final String room;
    private int written;

    Wanderer(Scene scene, Person person, String room) {
        this.scene = scene;
        this.person = person;
        this.room = room;
    }

    @Override
    public void work() throws InterruptedException {
        var account = person.session().account();
        while (scene.isGoing()) {
            person.insistsOn(new Membership(room, account, true));
            person.pauses(Duration.ofSeconds(1));
            var writing = new ArrayList<Thread>();
            for (var i = 0; i < LAST_WORDS; i++) {
                writing.add(Thread.ofVirtual().start(this::lastWords));
            }
            person.pauses(Duration.ofMillis(10));
            person.insistsOn(new Membership(room, account, false));
            for (var thread : writing) {
                thread.join();
            }
            person.pauses(Duration.ofSeconds(1));
        }
    }

    private void lastWords() {
        try {
            for (var i = 0; i < LAST_WORDS; i++) {
                person.insistsOn(new Post(room, person.session().account(), nextName(), "on my way out"));
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private synchronized String nextName() {
        return person.who().replace('/', '.') + "-" + written++;
    }
}
