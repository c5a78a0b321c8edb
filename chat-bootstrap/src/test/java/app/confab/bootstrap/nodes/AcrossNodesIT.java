package app.confab.bootstrap.nodes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import app.confab.bootstrap.process.Person;
import app.confab.bootstrap.process.Socket;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Ada acts on node A; Grace, and whoever else is connected to node B, is to know within a second, and within three
/// where what A tells gets lost.
class AcrossNodesIT {
    private static final Duration SOON = Duration.ofSeconds(1);
    private static final Duration AT_LAST = Duration.ofSeconds(3);

    /// Long enough for a tick or two of who is online.
    private static final Duration WITH_A_TICK = Duration.ofSeconds(4);

    private static final JsonMapper JSON = new JsonMapper();

    private static TestNodes nodes;
    private static Person admin;

    private Person ada;
    private Person grace;
    private String room;
    private Socket screen;

    @BeforeAll
    static void start() throws IOException, InterruptedException {
        nodes = TestNodes.withADeafOne();
        admin = Person.registered(nodes.a(), "root");
    }

    @AfterAll
    static void stop() {
        admin.close();
        nodes.close();
    }

    @BeforeEach
    void setScene() throws IOException, InterruptedException {
        ada = Person.registered(nodes.a(), "ada");
        grace = Person.registered(nodes.b(), "grace");
        room = ada.createsRoom("Engines");
        grace.joins(room);
        screen = Socket.helloOf(grace, nodes.b(), Map.of());
    }

    @AfterEach
    void close() {
        screen.close();
        grace.close();
        ada.close();
    }

    @Test
    void aMessageReachesTheOtherNodesPeople() throws IOException, InterruptedException {
        ada.posts(room, "1", "hello");

        assertThat(screen.hears(event("message.posted"), SOON)
                        .at("/event/message/body")
                        .asString())
                .isEqualTo("hello");
    }

    @Test
    void aMessageReachesThemWhereHintsGetLost() throws IOException, InterruptedException {
        try (var deaf = Socket.helloOf(grace, nodes.deaf(), Map.of())) {
            ada.posts(room, "1", "hello");

            assertThat(deaf.hears(event("message.posted"), AT_LAST)
                            .at("/event/message/body")
                            .asString())
                    .isEqualTo("hello");
        }
    }

    @Test
    void aMessageReachesThemWhileNoNodeListens() throws IOException, InterruptedException, SQLException {
        nodes.terminateListeners();

        ada.posts(room, "1", "hello");

        screen.hears(event("message.posted"), AT_LAST);
    }

    @Test
    void changesOfAMessageReachThem() throws IOException, InterruptedException {
        var message = "/api/v1/rooms/" + room + "/messages/"
                + JSON.readTree(ada.posts(room, "1", "helo").body()).path("id").asString();

        ok(ada.call("PATCH", message, Map.of("body", "hello")));
        assertThat(screen.hears(event("message.edited"), SOON)
                        .at("/event/message/body")
                        .asString())
                .isEqualTo("hello");
        ok(ada.call("PUT", message + "/reactions/%F0%9F%91%8D", null));
        screen.hears(event("reaction.added"), SOON);
        ok(ada.call("DELETE", message, null));
        screen.hears(event("message.deleted"), SOON);
    }

    @Test
    void whoeverIsLetInOnOneNodeHasTheRoomOnTheOther() throws IOException, InterruptedException {
        var other = ada.createsRoom("Looms");

        ok(ada.call("PUT", "/api/v1/rooms/" + other + "/members/" + grace.id(), Map.of()));

        screen.hears(joined(other), SOON);
        ada.posts(other, "1", "welcome");
        screen.hears(frame -> other.equals(frame.at("/event/message/roomId").asString("")), SOON);
    }

    @Test
    void whoeverIsLetInWhereHintsGetLostHasTheRoomInTheEnd() throws IOException, InterruptedException {
        try (var deaf = Socket.helloOf(grace, nodes.deaf(), Map.of())) {
            var other = ada.createsRoom("Looms");
            ok(ada.call("PUT", "/api/v1/rooms/" + other + "/members/" + grace.id(), Map.of()));

            deaf.hears(joined(other), AT_LAST);
        }
    }

    @Test
    void whoeverIsPutOutSeesNothingMore() throws IOException, InterruptedException {
        ok(ada.call("DELETE", "/api/v1/rooms/" + room + "/members/" + grace.id(), null));
        screen.hears(left(room), SOON);

        var other = ada.createsRoom("Looms");
        ada.posts(room, "1", "between us");
        ok(ada.call("PUT", "/api/v1/rooms/" + other + "/members/" + grace.id(), Map.of()));
        screen.hears(joined(other), SOON);

        assertThat(screen.eventsOf(room))
                .extracting(event -> event.path("type").asString())
                .containsExactly("member.left");
        assertThat(grace.posts(room, "2", "me too").statusCode()).isEqualTo(403);
    }

    @Test
    void loggingOutEndsTheSessionEverywhere() throws IOException, InterruptedException {
        ok(grace.at(nodes.a()).call("POST", "/api/v1/auth/logout", null));

        assertThat(screen.hearsClose()).isEqualTo(4401);
        await().atMost(SOON)
                .until(() -> grace.call("GET", "/api/v1/users/me", null).statusCode() == 401);
    }

    @Test
    void deactivatingShutsSomebodyOutEverywhere() throws IOException, InterruptedException {
        ok(admin.call("PUT", "/api/v1/accounts/" + grace.id() + "/deactivation", null));

        assertThat(screen.hearsClose()).isEqualTo(4401);
        await().atMost(SOON)
                .until(() -> grace.call("GET", "/api/v1/users/me", null).statusCode() == 401);
    }

    @Test
    void whoeverIsMadeAnAdminIsOneEverywhereAtOnce() throws IOException, InterruptedException {
        assertThat(grace.call("GET", "/api/v1/accounts", null).statusCode()).isEqualTo(403);

        ok(admin.call("PUT", "/api/v1/accounts/" + grace.id() + "/role", Map.of("role", "admin")));

        ok(grace.call("GET", "/api/v1/accounts", null));
    }

    @Test
    void aSessionIsEndedFromElsewhere() throws IOException, InterruptedException {
        var elsewhere = grace.at(nodes.a());
        var sessions = JSON.readTree(
                ok(elsewhere.call("GET", "/api/v1/users/me/sessions", null)).body());

        ok(elsewhere.call(
                "DELETE",
                "/api/v1/users/me/sessions/" + sessions.at("/items/0/id").asString(),
                null));

        assertThat(screen.hearsClose()).isEqualTo(4401);
        await().atMost(SOON)
                .until(() -> grace.call("GET", "/api/v1/users/me", null).statusCode() == 401);
    }

    @Test
    void whoeverDeletesTheirAccountIsADeletedAccountEverywhere() throws IOException, InterruptedException {
        var linus = Person.registered(nodes.a(), "linus");
        linus.joins(room);
        screen.hears(event("member.joined"), SOON);

        ok(linus.call("POST", "/api/v1/users/me/deletion", Map.of("password", Person.PASSWORD)));

        var told = screen.hears(event("member.left"), SOON);
        assertThat(told.at("/event/user/displayName").asString()).isEqualTo("Deleted account");
        linus.close();
    }

    @Test
    void aReadMarkerFollows() throws IOException, InterruptedException {
        ok(grace.at(nodes.a()).call("PUT", "/api/v1/rooms/" + room + "/read", Map.of("seq", 2)));
        ada.posts(room, "1", "hello");
        ok(grace.at(nodes.a()).call("PUT", "/api/v1/rooms/" + room + "/read", Map.of("seq", 3)));

        var read = screen.hears(frame -> is(frame, "read") && frame.path("seq").asLong() == 3, SOON);
        assertThat(read.path("roomId").asString()).isEqualTo(room);
    }

    @Test
    void aNewNameIsTold() throws IOException, InterruptedException {
        ok(ada.call("PATCH", "/api/v1/users/me", Map.of("displayName", "Countess")));

        var told = screen.hears(frame -> is(frame, "user.updated"), SOON);
        assertThat(told.at("/user/displayName").asString()).isEqualTo("Countess");
    }

    @Test
    void aDirectRoomAppearsAndComesBackWithAMessage() throws IOException, InterruptedException {
        var opened = ok(ada.call("POST", "/api/v1/rooms/direct", Map.of("userIds", List.of(grace.id()))));
        var direct = JSON.readTree(opened.body()).path("id").asString();
        screen.hears(joined(direct), SOON);

        ok(grace.at(nodes.a()).call("DELETE", "/api/v1/rooms/" + direct + "/members/me", null));
        screen.hears(left(direct), SOON);

        ada.posts(direct, "1", "are you there?");
        screen.hears(
                frame -> joined(direct).test(frame)
                        && frame.at("/room/lastMessage/body").asString("").equals("are you there?"),
                SOON);
    }

    @Test
    void whoeverTypesIsShown() {
        try (var typist = Socket.helloOf(ada, nodes.a(), Map.of())) {
            typist.says(Map.of("type", "typing", "roomId", room));

            var typing = screen.hears(frame -> is(frame, "typing"), SOON);
            assertThat(typing.path("userId").asString()).isEqualTo(ada.id());
            assertThat(typing.path("roomId").asString()).isEqualTo(room);
        }
    }

    @Test
    void whoeverComesAndGoesIsShown() throws IOException, InterruptedException {
        try (var _ = Socket.helloOf(ada, nodes.a(), Map.of())) {
            screen.hears(presence(ada, "online"), WITH_A_TICK);

            var asked = JSON.readTree(grace.call("GET", "/api/v1/rooms/" + room + "/presence", null)
                    .body());
            assertThat(asked.path("items").valueStream().map(JsonNode::asString))
                    .containsExactlyInAnyOrder(ada.id(), grace.id());
        }
        screen.hears(presence(ada, "offline"), Duration.ofSeconds(10));
    }

    @Test
    void whoeverConnectsIsShownWhoIsOnline() {
        try (var later = Socket.helloOf(ada, nodes.a(), Map.of())) {
            later.hears(presence(grace, "online"), WITH_A_TICK);
        }
    }

    private static boolean is(JsonNode frame, String type) {
        return type.equals(frame.path("type").asString());
    }

    private static Predicate<JsonNode> event(String type) {
        return frame -> type.equals(frame.at("/event/type").asString(""));
    }

    private static Predicate<JsonNode> joined(String room) {
        return frame ->
                is(frame, "room.joined") && room.equals(frame.at("/room/id").asString());
    }

    private static Predicate<JsonNode> left(String room) {
        return frame ->
                is(frame, "room.left") && room.equals(frame.path("roomId").asString());
    }

    private static Predicate<JsonNode> presence(Person person, String status) {
        return frame -> is(frame, "presence")
                && person.id().equals(frame.path("userId").asString())
                && status.equals(frame.path("status").asString());
    }

    private static HttpResponse<String> ok(HttpResponse<String> response) {
        assertThat(response.statusCode()).as(response.body()).isBetween(200, 204);
        return response;
    }
}
