package app.confab.rest.node;

import app.confab.application.kernel.Stamps;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.core.env.Environment;
import tools.jackson.databind.JsonNode;

/// Fresh people, rooms and messages for one test.
public final class Cast {
    /// Where rooms are.
    public static final String ROOMS = "/api/v1/rooms";

    /// A room that is not there.
    public static final String NO_ROOM = ROOMS + "/019ab000-0000-7000-8000-000000000000";

    private final Api api;
    private final Stamps stamps;

    public Cast(Environment environment, Stamps stamps) {
        this.api = Api.of(environment);
        this.stamps = stamps;
    }

    /// Nobody in particular.
    public Api stranger() {
        return api;
    }

    /// Somebody with an account, who is logged in.
    public Api person(String name) {
        return api.as(name + "." + freshWord());
    }

    /// Who runs this node.
    public Api admin() {
        return api.asKnown(TestNode.ADMIN);
    }

    /// All accounts of this node.
    public static List<JsonNode> everybody(Api admin) {
        var all = new ArrayList<JsonNode>();
        var cursor = "";
        do {
            var page = admin.get("/api/v1/accounts?limit=100&cursor=" + cursor)
                    .is(200)
                    .json();
            page.get("items").forEach(all::add);
            cursor = page.path("nextCursor").asString("");
        } while (!cursor.isEmpty());
        return all;
    }

    public static String idOf(Api person) {
        return person.get("/api/v1/users/me").is(200).text("/id");
    }

    /// A word that stands nowhere else on this node.
    public String freshWord() {
        return Long.toString(stamps.next().id().getLeastSignificantBits() & Long.MAX_VALUE, Character.MAX_RADIX);
    }

    /// A public room; answers its path.
    public String room(Api owner) {
        return room(owner, "public");
    }

    /// A public or private room; answers its path.
    public String room(Api owner, String kind) {
        var wanted = "{\"kind\": \"%s\", \"name\": \"Engines\"}".formatted(kind);
        return path(owner.post(ROOMS, wanted).is(201));
    }

    /// The direct room of these people; answers its path.
    public String directRoom(Api one, Api... others) {
        return path(one.post(ROOMS + "/direct", circle(others)));
    }

    public static String circle(Api... others) {
        var ids = Stream.of(others).map(Cast::idOf).collect(Collectors.joining("\", \""));
        return "{\"userIds\": [\"%s\"]}".formatted(ids);
    }

    /// The path of a room that was answered.
    public static String path(Answer room) {
        return ROOMS + "/" + room.text("/id");
    }

    public static void letIn(Api owner, String room, Api who, String role) {
        owner.put(room + "/members/" + idOf(who), "{\"role\": \"%s\"}".formatted(role))
                .is(200);
    }

    /// Posts a message and answers it.
    public Answer post(Api author, String room, String text) {
        return author.post(room + "/messages", message(freshWord(), text)).is(201);
    }

    /// Posts a message and answers its path.
    public String messageIn(String room, Api author) {
        return room + "/messages/" + post(author, room, "Hello").text("/id");
    }

    public static String message(String clientMessageId, String text) {
        return "{\"clientMessageId\": \"%s\", \"body\": \"%s\"}".formatted(clientMessageId, text);
    }

    /// A room's events, oldest first.
    public static List<JsonNode> events(Api reader, String room) {
        return reader.get(room + "/events")
                .is(200)
                .json()
                .at("/items")
                .valueStream()
                .toList();
    }
}
