package app.confab.wire;

import static app.confab.wire.Samples.ADA;
import static app.confab.wire.Samples.LATER;
import static app.confab.wire.Samples.MORNING;
import static app.confab.wire.Samples.ROOM;
import static org.assertj.core.api.Assertions.assertThat;

import app.confab.application.kernel.Page;
import app.confab.application.messages.Messages;
import app.confab.application.timeline.Timeline;
import app.confab.domain.refusals.FieldError;
import app.confab.domain.rooms.Member;
import app.confab.domain.rooms.Role;
import app.confab.domain.rooms.Seq;
import app.confab.domain.timeline.TimelineEvent;
import app.confab.wire.accounts.SessionJson;
import app.confab.wire.accounts.UserJson;
import app.confab.wire.kernel.PageJson;
import app.confab.wire.messages.MessageJson;
import app.confab.wire.messages.MessagePageJson;
import app.confab.wire.problems.FieldErrorJson;
import app.confab.wire.problems.ProblemJson;
import app.confab.wire.rooms.MemberJson;
import app.confab.wire.rooms.RoomJson;
import app.confab.wire.rooms.RoomListJson;
import app.confab.wire.rooms.RoomViewJson;
import app.confab.wire.timeline.TimelinePageJson;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.json.JsonMapper;

/// Every record as JSON, compared with a file that changes only together with the wire contract.
class GoldenFilesTest {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    record Golden(String file, Object json) {
        @Override
        public String toString() {
            return file;
        }
    }

    static Stream<Golden> records() {
        var message = Samples.message("It weaves algebraic patterns\n\"just so\" \uD83E\uDDF5");
        return Stream.of(
                new Golden("user", UserJson.of(ADA)),
                new Golden("session", SessionJson.of(Samples.loggedIn())),
                new Golden("room", RoomJson.of(Samples.room())),
                new Golden("room-view", RoomViewJson.of(Samples.view(message))),
                new Golden("room-view-without-messages", RoomViewJson.of(Samples.view(null))),
                new Golden("room-list", RoomListJson.of(List.of())),
                new Golden("member", MemberJson.of(new Member(ADA, Role.OWNER, MORNING))),
                new Golden("page", PageJson.of(new Page<>(List.of(Samples.room()), "bmV4dA"), RoomJson::of)),
                new Golden("last-page", PageJson.of(new Page<>(List.of(Samples.room()), null), RoomJson::of)),
                new Golden("message", MessageJson.of(message)),
                new Golden(
                        "message-page",
                        MessagePageJson.of(new Messages.Section(List.of(view), true, false, new Seq(9)))),
                new Golden("timeline-page", TimelinePageJson.of(new Timeline.Section(oneOfEach(), new Seq(9)))),
                new Golden("problem", problem(null)),
                new Golden(
                        "problem-with-errors",
                        problem(List.of(FieldErrorJson.of(new FieldError("name", "blank", "must not be blank"))))));
    }

    private static List<TimelineEvent> oneOfEach() {
        return List.of(
                new TimelineEvent.MemberJoined(ROOM, new Seq(1), MORNING, ADA),
                new TimelineEvent.MessagePosted(ROOM, new Seq(7), LATER, Samples.message("Hello")),
                new TimelineEvent.MemberUpdated(ROOM, new Seq(8), LATER, ADA, Role.MEMBER),
                new TimelineEvent.MemberLeft(ROOM, new Seq(9), LATER, ADA));
    }

    private static ProblemJson problem(@Nullable List<FieldErrorJson> errors) {
        return new ProblemJson("about:blank", "Unprocessable Content", 422, "not so", "invalid", "r-1", errors);
    }

    @ParameterizedTest
    @MethodSource("records")
    void everyRecordLooksLikeItsGoldenFile(Golden golden) throws IOException {
        assertThat(JSON.readTree(JSON.writeValueAsString(golden.json()))).isEqualTo(JSON.readTree(text(golden.file())));
    }

    @Test
    void everyKindOfEventIsInTheGoldenFile() {
        var kinds = TimelineEvent.class.getPermittedSubclasses();

        assertThat(oneOfEach()).extracting(Object::getClass).containsExactlyInAnyOrder(kinds);
    }

    @Test
    void aSessionHidesItsTokenFromLogs() {
        assertThat(SessionJson.of(Samples.loggedIn()).toString()).doesNotContain("aaa.bbb.ccc");
    }

    @Test
    void aPreviewIsCutBetweenCharactersNotWithinOne() {
        var spools = "\uD83E\uDDF5".repeat(MessageJson.PREVIEW_LENGTH);

        assertThat(MessageJson.previewOf(Samples.message(spools + "!")).body()).isEqualTo(spools);
        assertThat(MessageJson.previewOf(Samples.message(spools)).body()).isEqualTo(spools);
    }

    private static String text(String file) throws IOException {
        var path = "/golden/" + file + ".json";
        try (var golden = GoldenFilesTest.class.getResourceAsStream(path)) {
            return new String(Objects.requireNonNull(golden, path).readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
