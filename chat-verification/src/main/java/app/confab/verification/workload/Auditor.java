package app.confab.verification.workload;

import app.confab.verification.histories.Event;
import app.confab.verification.histories.Happening.LogRead;
import app.confab.verification.histories.Happening.MembersRead;
import app.confab.verification.histories.Happening.MessagesRead;
import app.confab.verification.histories.Happening.ViewsRead;
import app.confab.verification.histories.Message;
import app.confab.verification.histories.View;
import app.confab.verification.protocol.Rest;
import app.confab.verification.protocol.Session;
import app.confab.verification.protocol.Wire;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/// Reads the truth when all is quiet: whole logs, on every node, all messages, members and room lists.
public final class Auditor {
    private static final int ATTEMPTS = 10;

    private final Rest rest;
    private final List<Endpoint> nodes;

    public Auditor(Rest rest, List<Endpoint> nodes) {
        this.rest = rest;
        this.nodes = List.copyOf(nodes);
    }

    void note(Scene scene, Cast cast) throws InterruptedException {
        for (var room : cast.rooms().entrySet()) {
            for (var node : nodes) {
                scene.history()
                        .note(
                                "on " + node.name(),
                                new LogRead(room.getKey(), log(node, room.getValue(), room.getKey())));
            }
            var node = nodes.getFirst();
            scene.history()
                    .note(
                            "on " + node.name(),
                            new MessagesRead(room.getKey(), messages(node, room.getValue(), room.getKey())));
            scene.history()
                    .note(
                            "on " + node.name(),
                            new MembersRead(room.getKey(), members(node, room.getValue(), room.getKey())));
        }
        for (var person : cast.people()) {
            var node = nodes.getLast();
            scene.history()
                    .note(
                            "on " + node.name(),
                            new ViewsRead(person.session().account(), views(node, person.session())));
        }
    }

    /// A room's whole log as this node shows it.
    public List<Event> log(Endpoint node, Session member, String room) throws InterruptedException {
        var events = new ArrayList<Event>();
        while (true) {
            var after = events.isEmpty() ? 0 : events.getLast().seq();
            var page = get(node, member, "/rooms/" + room + "/events?after=" + after + "&limit=500");
            var items = Wire.events(page);
            events.addAll(items);
            if (items.isEmpty()
                    || items.getLast().seq() >= page.required("lastSeq").asLong()) {
                return events;
            }
        }
    }

    List<View> views(Endpoint node, Session member) throws InterruptedException {
        return get(node, member, "/rooms")
                .required("items")
                .valueStream()
                .map(Wire::view)
                .toList();
    }

    private List<Message> messages(Endpoint node, Session member, String room) throws InterruptedException {
        var messages = new ArrayList<Message>();
        var before = "";
        while (true) {
            var page = get(node, member, "/rooms/" + room + "/messages?limit=100" + before);
            var items = Wire.messages(page);
            messages.addAll(0, items);
            if (items.isEmpty() || !page.required("hasMoreBefore").asBoolean()) {
                return messages;
            }
            before = "&before=" + items.getFirst().seq();
        }
    }

    private Set<String> members(Endpoint node, Session member, String room) throws InterruptedException {
        var members = new HashSet<String>();
        for (var entry :
                get(node, member, "/rooms/" + room + "/members?limit=100").required("items")) {
            members.add(entry.required("user").required("id").asString());
        }
        return members;
    }

    private JsonNode get(Endpoint node, Session caller, String path) throws InterruptedException {
        var failure = "";
        for (var attempt = 0; attempt < ATTEMPTS; attempt++) {
            try {
                var answer = rest.call(node.uri(), caller, "GET", path, null);
                if (answer.isDone()) {
                    return answer.json();
                }
                failure = answer.toString();
            } catch (IOException noAnswer) {
                failure = noAnswer.toString();
            }
            Thread.sleep(500);
        }
        throw new IllegalStateException("GET " + path + " on " + node.name() + " fails when all is quiet: " + failure);
    }
}
