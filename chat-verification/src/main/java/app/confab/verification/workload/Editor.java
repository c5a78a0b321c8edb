package app.confab.verification.workload;

import app.confab.verification.histories.Change.Delete;
import app.confab.verification.histories.Change.Edit;
import app.confab.verification.histories.Change.Post;
import app.confab.verification.histories.Change.React;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Posts a message and changes it: other words, reactions given and taken back, and some are deleted in the end. Reacts
/// to what others have written, too.
final class Editor implements Worker {
    private static final Duration LONGEST_PAUSE = Duration.ofMillis(300);
    private static final List<String> EMOJI = List.of("👍", "❤", "🎉");

    private final Scene scene;
    private final Person person;
    private final List<String> rooms;
    private final Map<React, Boolean> given = new HashMap<>();

    Editor(Scene scene, Person person, List<String> rooms) {
        this.scene = scene;
        this.person = person;
        this.rooms = rooms;
    }

    @Override
    public void work() throws InterruptedException {
        for (var n = 0; scene.isGoing(); n++) {
            var room = rooms.get(person.random().nextInt(rooms.size()));
            var name = person.who().replace('/', '.') + "-" + n;
            var post = new Post(room, person.session().account(), name, "draft " + n);
            var posted = person.insistsOn(post);
            if (posted.isPresent()) {
                edits(room, posted.get().json().required("id").asString(), n);
            }
            reactsToOthers();
        }
    }

    private void edits(String room, String message, int n) throws InterruptedException {
        var account = person.session().account();
        var versions = person.random().nextInt(4);
        for (var version = 1; version <= versions; version++) {
            var words = "draft " + n + ", version " + version + (version == 2 ? " @here" : "");
            person.insistsOn(new Edit(room, account, message, words));
            toggles(room, message);
            person.pauses(LONGEST_PAUSE);
        }
        if (person.random().nextInt(3) == 0) {
            person.insistsOn(new Delete(room, account, message));
        }
    }

    private void reactsToOthers() throws InterruptedException {
        var recent = scene.recent().stream()
                .filter(posted -> rooms.contains(posted.room()))
                .toList();
        for (var i = 0; i < 2 && !recent.isEmpty(); i++) {
            var one = recent.get(person.random().nextInt(recent.size()));
            toggles(one.room(), one.message());
        }
        person.pauses(LONGEST_PAUSE);
    }

    /// Gives a reaction, or takes it back where it was given.
    private void toggles(String room, String message) throws InterruptedException {
        var emoji = EMOJI.get(person.random().nextInt(EMOJI.size()));
        var account = person.session().account();
        var key = new React(room, account, message, emoji, true);
        var present = !given.getOrDefault(key, false);
        if (person.insistsOn(new React(room, account, message, emoji, present)).isPresent()) {
            given.put(key, present);
        }
    }
}
