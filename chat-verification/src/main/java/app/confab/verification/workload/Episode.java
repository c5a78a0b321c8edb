package app.confab.verification.workload;

import app.confab.verification.histories.Entry;
import app.confab.verification.histories.Happening.Surprise;
import app.confab.verification.histories.View;
import app.confab.verification.protocol.Rest;
import app.confab.verification.protocol.Session;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/// A cast in rooms of its own: people write, read, edit, come and go while something breaks the nodes; then all grows
/// quiet, every device catches up, and the truth is read.
public final class Episode {
    private static final Duration PATIENCE = Duration.ofSeconds(45);

    private final Scene scene;
    private final Auditor auditor;
    private final Cast cast;
    private final List<Device> devices = new ArrayList<>();
    private final List<Person> owners = new ArrayList<>();

    private Episode(Scene scene, Auditor auditor, Cast cast) {
        this.scene = scene;
        this.auditor = auditor;
        this.cast = cast;
    }

    /// What breaks; returns when all is mended, with whatever should not have happened.
    @FunctionalInterface
    public interface Breakage {
        List<String> happen() throws InterruptedException;
    }

    /// Assembles a cast.
    ///
    /// @param seed decides what people do, as far as threads and networks let it
    public static Episode begin(List<Endpoint> nodes, Rest rest, long seed) throws InterruptedException {
        var scene = new Scene(nodes, rest);
        return new Episode(scene, new Auditor(rest, nodes), Cast.assemble(scene, seed));
    }

    /// Plays to the end, and answers the history.
    public List<Entry> play(Breakage breakage) throws InterruptedException {
        var working = start(workers());
        breakage.happen().forEach(surprise -> scene.history().note("nodes", new Surprise(surprise)));
        scene.conclude(PATIENCE);
        for (var thread : working) {
            thread.join();
        }
        try {
            settle();
            auditor.note(scene, cast);
        } catch (IllegalStateException unreadable) {
            scene.history().note("nodes", new Surprise(String.valueOf(unreadable.getMessage())));
        }
        return scene.history().entries();
    }

    /// The rooms of this episode, each with somebody who may read it.
    public Map<String, Session> rooms() {
        return cast.rooms();
    }

    private List<Worker> workers() {
        var workers = new ArrayList<Worker>();
        var names = cast.people().stream()
                .map(person -> person.session().username())
                .toList();
        for (var name : List.of(Cast.ADA, Cast.BOB, Cast.CY)) {
            workers.add(new HttpWriter(scene, cast.as(name, "http"), cast.roomsOf(name), names));
        }
        workers.add(new SocketWriter(scene, cast.as(Cast.ADA, "socket"), List.of(cast.busy())));
        workers.add(new SocketWriter(scene, cast.as(Cast.BOB, "socket"), List.of(cast.busy(), cast.closed())));
        workers.add(new Editor(scene, cast.as(Cast.DAN, "editor"), cast.roomsOf(Cast.DAN)));
        workers.add(new Editor(scene, cast.as(Cast.CY, "editor"), cast.roomsOf(Cast.CY)));
        workers.add(new Wanderer(scene, cast.as(Cast.EVE, "wanders"), cast.busy()));
        workers.add(new Wanderer(scene, cast.as(Cast.FAY, "wanders"), cast.quiet()));
        workers.add(new Doorkeeper(
                scene,
                cast.as(Cast.GIL, "door"),
                cast.closed(),
                cast.person(Cast.HAL).session().account()));
        workers.add(new Hider(scene, cast.as(Cast.ADA, "hides"), cast.direct()));
        for (var name : List.of(Cast.ADA, Cast.CY, Cast.EVE, Cast.FAY, Cast.HAL)) {
            addDevice(cast.as(name, "phone"), cast.roomsOf(name));
        }
        addDevice(cast.as(Cast.ADA, "laptop"), cast.roomsOf(Cast.ADA));
        workers.addAll(devices);
        workers.add(new Marker(scene, cast.as(Cast.ADA, "marks"), devices.get(0)));
        workers.add(new Marker(scene, cast.as(Cast.CY, "marks"), devices.get(1)));
        return workers;
    }

    private void addDevice(Person owner, List<String> rooms) {
        devices.add(new Device(scene, owner, rooms));
        owners.add(owner);
    }

    private void settle() throws InterruptedException {
        var settling = new ArrayList<Worker>();
        for (var i = 0; i < devices.size(); i++) {
            var device = devices.get(i);
            var views = auditor.views(scene.nodes().getFirst(), owners.get(i).session());
            var lastSeqs = views.stream().collect(Collectors.toMap(View::room, View::lastSeq));
            settling.add(() -> device.settle(lastSeqs));
        }
        for (var thread : start(settling)) {
            thread.join();
        }
    }

    private List<Thread> start(List<Worker> workers) {
        return workers.stream()
                .map(worker -> Thread.ofVirtual().start(() -> run(worker)))
                .toList();
    }

    /// A worker that fails says so in the history: what it did not do would pass unnoticed.
    private void run(Worker worker) {
        try {
            worker.work();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException | Error failure) {
            scene.history().note("checker", new Surprise(worker.getClass().getSimpleName() + " failed: " + failure));
        }
    }
}
