package app.confab.websocket;

import static org.assertj.core.api.Assertions.assertThat;

import app.confab.application.world.AtOnce;
import app.confab.domain.accounts.Account;
import app.confab.domain.rooms.RoomId;
import app.confab.wire.timeline.TimelineEventJson;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class LiveUnderLoadTest {
    private static final int ROOMS = 3;
    private static final int POSTERS = 4;
    private static final int POSTS = 150;
    private static final int READERS = 4;

    /// Posters pipeline into all rooms while readers connect, read a while, and connect again with their
    /// cursors. What each reader has received in all its connections must be each room's log, byte for byte.
    @Test
    void everyReadersStreamEqualsTheLog() {
        try (var node = Node.start()) {
            var posters = people(node, POSTERS);
            var readers = people(node, READERS);
            var everybody = new ArrayList<>(posters);
            everybody.addAll(readers);
            var owner = node.scene().person("owner");
            var rooms = new ArrayList<RoomId>();
            for (var i = 0; i < ROOMS; i++) {
                rooms.add(node.scene().roomOf(owner, everybody.toArray(Account[]::new)));
            }

            var works = new ArrayList<Callable<Map<String, List<JsonNode>>>>();
            posters.forEach(poster -> works.add(() -> post(node, poster, rooms)));
            readers.forEach(reader -> works.add(() -> read(node, reader, rooms, readers.indexOf(reader))));
            var streams = AtOnce.run(works).subList(POSTERS, works.size());

            for (var stream : streams) {
                rooms.forEach(room -> assertSame(stream.get(room.value().toString()), log(node, room)));
            }
        }
    }

    /// Seqs first: whole events are too long to be read when they differ.
    private static void assertSame(@Nullable List<JsonNode> stream, List<JsonNode> log) {
        assertThat(log).hasSizeGreaterThan(POSTERS * POSTS / ROOMS);
        assertThat(seqs(Objects.requireNonNull(stream))).isEqualTo(seqs(log));
        assertThat(stream.equals(log)).isTrue();
    }

    private static List<Long> seqs(List<JsonNode> events) {
        return events.stream().map(event -> event.get("seq").longValue()).toList();
    }

    private static Map<String, List<JsonNode>> post(Node node, Account poster, List<RoomId> rooms) {
        var client = node.connectAs(poster);
        for (var i = 0; i < POSTS; i++) {
            client.send(rooms.get(i % ROOMS).value().toString(), "m" + i, "message " + i);
            if (i % 50 == 49) {
                awaitAcks(client, 50);
            }
        }
        return Map.of();
    }

    private static void awaitAcks(Client client, int count) {
        for (var i = 0; i < count; i++) {
            client.nextOf("ack");
        }
    }

    private static Map<String, List<JsonNode>> read(Node node, Account reader, List<RoomId> rooms, int number) {
        var streams = new HashMap<String, List<JsonNode>>();
        rooms.forEach(room -> streams.put(room.value().toString(), new ArrayList<>()));
        var missing = ROOMS * (1 + POSTERS + READERS) + POSTERS * POSTS;
        for (var stay = 10 + number; missing > 0; stay += 5) {
            var client = node.connect();
            client.hello(node.tokenFor(reader), cursors(streams));
            client.next("welcome");
            for (var i = 0; i < stay && missing > 0; i++, missing--) {
                var event = client.next("event").get("event");
                streams.computeIfPresent(event.get("roomId").stringValue(), (_, events) -> with(events, event));
            }
            client.leave();
        }
        return streams;
    }

    private static List<JsonNode> with(List<JsonNode> events, JsonNode event) {
        events.add(event);
        return events;
    }

    private static Map<String, Long> cursors(Map<String, List<JsonNode>> streams) {
        var cursors = new HashMap<String, Long>();
        streams.forEach((room, events) -> cursors.put(
                room, events.isEmpty() ? 0 : events.getLast().get("seq").longValue()));
        return cursors;
    }

    private static List<JsonNode> log(Node node, RoomId room) {
        var events = new ArrayList<JsonNode>();
        for (var event : node.scene().events(room)) {
            events.add(Client.JSON.readTree(Client.JSON.writeValueAsBytes(TimelineEventJson.of(event))));
        }
        return events;
    }

    private static List<Account> people(Node node, int count) {
        var people = new ArrayList<Account>();
        for (var i = 0; i < count; i++) {
            people.add(node.scene().person("person"));
        }
        return people;
    }
}
