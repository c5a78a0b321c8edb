package app.confab.verification.workload;

import app.confab.verification.histories.Change.Post;
import java.time.Duration;
import java.util.List;

/// Writes by HTTP, one message after the other, and now and then calls somebody by name.
record HttpWriter(Scene scene, Person person, List<String> rooms, List<String> usernames) implements Worker {
    private static final Duration LONGEST_PAUSE = Duration.ofMillis(400);

    @Override
    public void work() throws InterruptedException {
        for (var n = 0; scene.isGoing(); n++) {
            var room = rooms.get(person.random().nextInt(rooms.size()));
            var name = person.who().replace('/', '.') + "-" + n;
            var post = new Post(room, person.session().account(), name, text(n));
            var answer = person.insistsOn(post);
            answer.ifPresent(
                    posted -> scene.posted(room, posted.json().required("id").asString()));
            person.pauses(LONGEST_PAUSE);
        }
    }

    private String text(int n) {
        var plain = "this is number " + n;
        return switch (person.random().nextInt(8)) {
            case 0 -> plain + " for @" + usernames.get(person.random().nextInt(usernames.size()));
            case 1 -> plain + " for @room";
            default -> plain;
        };
    }
}
