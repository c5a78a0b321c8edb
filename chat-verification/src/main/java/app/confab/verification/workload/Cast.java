package app.confab.verification.workload;

import app.confab.verification.histories.Change.Membership;
import app.confab.verification.histories.Happening.Attempted;
import app.confab.verification.histories.Happening.Done;
import app.confab.verification.protocol.Answer;
import app.confab.verification.protocol.Session;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Who takes part, and in which rooms: a busy one and a quiet one that are public, a private one with a guest who comes
/// and goes, and a direct one.
final class Cast {
    static final String ADA = "ada";
    static final String BOB = "bob";
    static final String CY = "cy";
    static final String DAN = "dan";
    static final String EVE = "eve";
    static final String FAY = "fay";
    static final String GIL = "gil";
    static final String HAL = "hal";

    private static final List<String> NAMES = List.of(ADA, BOB, CY, DAN, EVE, FAY, GIL, HAL);
    private static final List<String> RESIDENTS = List.of(BOB, CY, DAN, GIL);
    private static final Duration PATIENCE = Duration.ofSeconds(90);

    private final Scene scene;
    private final long seed;
    private final Random random;
    private final Map<String, Person> people = new LinkedHashMap<>();
    private String busy = "";
    private String quiet = "";
    private String closed = "";
    private String direct = "";

    private Cast(Scene scene, long seed) {
        this.scene = scene;
        this.seed = seed;
        this.random = new Random(seed);
    }

    /// Registers everybody and opens the rooms.
    static Cast assemble(Scene scene, long seed) throws InterruptedException {
        var cast = new Cast(scene, seed);
        for (var name : NAMES) {
            cast.people.put(name, cast.register(name));
        }
        cast.openRooms();
        return cast;
    }

    Person person(String name) {
        return present(people.get(name));
    }

    List<Person> people() {
        return List.copyOf(people.values());
    }

    /// The same person in another part, who is noted under a name of their own.
    Person as(String name, String part) {
        var who = name + "/" + part;
        return new Person(scene, who, person(name).session(), new Random(seed ^ who.hashCode()));
    }

    String busy() {
        return busy;
    }

    String quiet() {
        return quiet;
    }

    String closed() {
        return closed;
    }

    String direct() {
        return direct;
    }

    /// Each room with somebody who is always in it.
    Map<String, Session> rooms() {
        return Map.of(
                busy, person(ADA).session(),
                quiet, person(ADA).session(),
                closed, person(GIL).session(),
                direct, person(BOB).session());
    }

    /// The rooms that somebody is in from the beginning.
    List<String> roomsOf(String name) {
        return switch (name) {
            case ADA, BOB -> List.of(busy, quiet, closed, direct);
            case CY, GIL -> List.of(busy, quiet, closed);
            case DAN -> List.of(busy, quiet);
            default -> List.of();
        };
    }

    private Person register(String name) throws InterruptedException {
        var username = name + "-" + UUID.randomUUID().toString().substring(0, 12);
        var answer = insist(null, "POST", "/auth/register", Map.of("username", username, "password", "correct horse"));
        var session = new Session(
                answer.json().required("user").required("id").asString(),
                username,
                answer.json().required("accessToken").asString());
        return new Person(scene, name, session, new Random(seed ^ name.hashCode()));
    }

    private void openRooms() throws InterruptedException {
        busy = open(ADA, "public", "Busy");
        quiet = open(ADA, "public", "Quiet");
        closed = open(GIL, "private", "Closed");
        var bob = person(BOB).session().account();
        direct = id(insist(person(ADA).session(), "POST", "/rooms/direct", Map.of("userIds", List.of(bob))));
        noteMember(direct, ADA);
        noteMember(direct, BOB);
        for (var name : RESIDENTS) {
            person(name).insistsOn(new Membership(busy, person(name).session().account(), true));
            person(name).insistsOn(new Membership(quiet, person(name).session().account(), true));
        }
        for (var name : List.of(ADA, BOB, CY)) {
            person(GIL).insistsOn(new Membership(closed, person(name).session().account(), true));
        }
    }

    private String open(String owner, String kind, String name) throws InterruptedException {
        var room = id(insist(person(owner).session(), "POST", "/rooms", Map.of("kind", kind, "name", name)));
        noteMember(room, owner);
        return room;
    }

    /// Whoever opens a room is in it without having joined.
    private void noteMember(String room, String name) {
        var number = scene.history().nextNumber();
        var change = new Membership(room, person(name).session().account(), true);
        scene.history().note(name, new Attempted(number, change, "", Attempted.HTTP));
        scene.history().note(name, new Done(number));
    }

    /// Before the faults begin everything succeeds at last; a room that was opened by a call without an answer is none
    /// of ours.
    private Answer insist(@Nullable Session caller, String method, String path, Map<String, ?> body)
            throws InterruptedException {
        var end = System.nanoTime() + PATIENCE.toNanos();
        var failures = new ArrayList<String>();
        while (System.nanoTime() < end) {
            try {
                var answer = scene.rest().call(scene.anyNode(random).uri(), caller, method, path, body);
                if (answer.isDone()) {
                    return answer;
                }
                failures.add(answer.toString());
            } catch (IOException noAnswer) {
                failures.add(noAnswer.toString());
            }
            Thread.sleep(Duration.ofMillis(300));
        }
        throw new IllegalStateException(method + " " + path + " does not succeed: " + failures.getLast());
    }

    private static String id(Answer answer) {
        return answer.json().required("id").asString();
    }

    private static Person present(@Nullable Person person) {
        if (person == null) {
            throw new IllegalArgumentException("nobody of that name");
        }
        return person;
    }
}
