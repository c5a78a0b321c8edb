package app.confab.rest.rooms;

import app.confab.application.kernel.Caller;
import app.confab.application.kernel.Limit;
import app.confab.application.rooms.CreateRoom;
import app.confab.application.rooms.DescribeRoom;
import app.confab.application.rooms.RoomDirectory;
import app.confab.application.rooms.RoomOverview;
import app.confab.domain.kernel.TextRule;
import app.confab.domain.rooms.RoomKind;
import app.confab.domain.rooms.RoomName;
import app.confab.domain.rooms.Topic;
import app.confab.rest.kernel.CountsAs;
import app.confab.rest.kernel.JsonBody;
import app.confab.rest.kernel.Query;
import app.confab.wire.kernel.PageJson;
import app.confab.wire.rooms.RoomJson;
import app.confab.wire.rooms.RoomListJson;
import java.util.Map;
import java.util.Objects;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/// Finding, making and describing rooms.
@RestController
@RequestMapping(path = "/api/v1/rooms", produces = MediaType.APPLICATION_JSON_VALUE)
final class RoomsController {
    private static final TextRule QUERY = TextRule.optional("query", 80);
    private static final Map<String, RoomKind> KINDS = Map.of("public", RoomKind.PUBLIC, "private", RoomKind.PRIVATE);

    private final RoomOverview overview;
    private final RoomDirectory directory;
    private final CreateRoom createRoom;
    private final DescribeRoom describeRoom;

    RoomsController(RoomOverview overview, RoomDirectory directory, CreateRoom createRoom, DescribeRoom describeRoom) {
        this.overview = overview;
        this.directory = directory;
        this.createRoom = createRoom;
        this.describeRoom = describeRoom;
    }

    @GetMapping
    RoomListJson own(@AuthenticationPrincipal Caller caller) {
        return RoomListJson.of(overview.of(caller));
    }

    @GetMapping("/public")
    @CountsAs(Limit.SEARCHES)
    PageJson<RoomJson> joinable(@AuthenticationPrincipal Caller caller, Query query) {
        var name = query.text(QUERY);
        var page = query.page();
        return PageJson.of(directory.joinable(caller, name.get(), page), RoomJson::of);
    }

    @GetMapping("/{roomId}")
    RoomJson room(@AuthenticationPrincipal Caller caller, @PathVariable String roomId) {
        return RoomJson.of(directory.room(caller, RoomPaths.room(roomId)));
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    RoomJson create(@AuthenticationPrincipal Caller caller, JsonBody body) {
        return RoomJson.of(createRoom.create(caller, draft(body)));
    }

    @PatchMapping("/{roomId}")
    RoomJson describe(@AuthenticationPrincipal Caller caller, @PathVariable String roomId, JsonBody body) {
        var description = description(body);
        return RoomJson.of(describeRoom.describe(caller, RoomPaths.room(roomId), description));
    }

    private static CreateRoom.Draft draft(JsonBody body) {
        var kind = body.word("kind", KINDS);
        var name = body.text("name", RoomName::new);
        var topic = body.optionalText("topic", Topic::new);
        return body.whole(() ->
                new CreateRoom.Draft(kind.get(), name.get(), Objects.requireNonNullElse(topic.get(), Topic.NONE)));
    }

    private static DescribeRoom.Description description(JsonBody body) {
        var name = body.otherText("name", RoomName::new);
        var topic = body.optionalText("topic", Topic::new);
        return body.whole(() -> new DescribeRoom.Description(name.get(), topic.get()));
    }
}
