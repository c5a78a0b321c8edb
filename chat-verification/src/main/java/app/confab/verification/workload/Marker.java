package app.confab.verification.workload;

import app.confab.verification.histories.Change.Mark;
import java.time.Duration;
import java.util.List;

/// Marks as read what a device has shown.
record Marker(Scene scene, Person person, Device device) implements Worker {
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(2);

    @Override
    public void work() throws InterruptedException {
        while (scene.isGoing()) {
            var shown = List.copyOf(device.shown().entrySet());
            if (!shown.isEmpty()) {
                var room = shown.get(person.random().nextInt(shown.size()));
                if (room.getValue() > 0) {
                    person.insistsOn(new Mark(room.getKey(), person.session().account(), room.getValue()));
                }
            }
            person.pauses(LONGEST_PAUSE);
        }
    }
}
