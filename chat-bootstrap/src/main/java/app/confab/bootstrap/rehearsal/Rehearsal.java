package app.confab.bootstrap.rehearsal;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;

/// A few people who do what people do in a chat, some of it often: what is said often is what the JVM's compiler is to
/// know of. Every answer is waited for, and one that is no success ends it.
public final class Rehearsal {
    /// Each says no more than the limits let somebody say at once.
    private static final int ROUNDS = 25;

    private static final int LINES_A_ROUND = 10;
    private static final int LETTERS = 8;
    private static final List<String> CAST = List.of("ada", "grace", "linus", "barbara", "dennis", "frances");

    private final URI server;
    private final URI management;
    private int seq;

    public Rehearsal(URI server, URI management) {
        this.server = server;
        this.management = management;
    }

    /// Plays it from beginning to end, and answers how many messages were posted.
    public int play() {
        var actors = new ArrayList<Actor>();
        try {
            CAST.forEach(name -> actors.add(Actor.registered(server, name)));
            looksAround(actors.getFirst());
            var room = gathers(actors);
            chat(actors, room);
            actors.forEach(actor -> usesTheApi(actor, room));
            actors.getLast().comesBack(room, 0);
            actors.getFirst().gets(management.resolve("/actuator/prometheus"));
            return seq;
        } finally {
            actors.forEach(Actor::close);
        }
    }

    private void looksAround(Actor visitor) {
        for (var path : List.of("/", "/login", "/dashboard", "/health", "/health/ready", "/api/v1/server")) {
            visitor.gets(server.resolve(path));
        }
        visitor.logsIn();
        visitor.refreshes();
    }

    private static String gathers(List<Actor> actors) {
        var room = actors.getFirst().creates("/rooms", Map.of("kind", "public", "name", "Stage"));
        for (var actor : actors) {
            actor.calls("PUT", "/rooms/" + room + "/members/me", Map.of());
            actor.connects(Map.of());
        }
        return room;
    }

    private void chat(List<Actor> actors, String room) {
        for (var round = 0; round < ROUNDS; round++) {
            for (var actor : actors) {
                actor.says(Map.of("type", "typing", "roomId", room));
                IntStream.range(0, LINES_A_ROUND)
                        .forEach(line -> actor.says(Map.of(
                                "type",
                                "send",
                                "ref",
                                line,
                                "roomId",
                                room,
                                "clientMessageId",
                                name(),
                                "body",
                                "A line of a play that nobody else will ever see, number " + line)));
            }
            actors.forEach(actor -> actor.awaits("ack", LINES_A_ROUND));
            seq += actors.size() * LINES_A_ROUND;
        }
    }

    private void usesTheApi(Actor actor, String room) {
        var messages = "/rooms/" + room + "/messages";
        for (var letter = 0; letter < LETTERS; letter++) {
            var message = actor.creates(messages, Map.of("clientMessageId", name(), "body", "A letter"));
            seq++;
            actor.calls("PATCH", messages + "/" + message, Map.of("body", "A better letter"));
            actor.calls("PUT", messages + "/" + message + "/reactions/👍", Map.of());
            actor.calls("PUT", "/rooms/" + room + "/read", Map.of("seq", seq));
            actor.calls("GET", messages + "?limit=50", null);
            actor.calls("GET", "/rooms", null);
            actor.calls("GET", "/rooms/" + room + "/events?after=0&limit=50", null);
            actor.calls("GET", "/rooms/" + room + "/members", null);
            actor.calls("GET", "/users?query=a", null);
        }
    }

    private static String name() {
        return UUID.randomUUID().toString();
    }
}
