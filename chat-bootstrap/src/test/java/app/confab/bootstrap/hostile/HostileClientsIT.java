package app.confab.bootstrap.hostile;

import static org.assertj.core.api.Assertions.assertThat;

import app.confab.bootstrap.documentation.ContractDocuments;
import app.confab.bootstrap.process.ConfabProcess;
import app.confab.bootstrap.process.Person;
import app.confab.bootstrap.process.Socket;
import java.io.IOException;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Whatever a client sends, it is answered as the documents say: no fault of the server's, no word of what it is
/// made of, and nobody else notices. A failure names its seed; `-Dconfab.hostile.seed=...` sends the same again,
/// `-Dconfab.hostile.rounds=20000` more of it.
class HostileClientsIT {
    private static final int ROUNDS = Integer.getInteger("confab.hostile.rounds", 600);
    private static final long SEED = Long.getLong("confab.hostile.seed", System.nanoTime());
    private static final int ROUNDS_A_CONNECTION = 8;
    private static final int AN_ERROR = 400;

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final ContractDocuments CONTRACT = new ContractDocuments(Path.of("..", "docs"));
    private static final Pattern INNARDS =
            Pattern.compile("\\bat [a-z]+\\.|Exception|app\\.confab|java\\.|jackson|jetty|spring|postgres|SQL");
    private static final Pattern PARAMETER = Pattern.compile("\\{(\\w+)}");

    @TempDir
    private static Path folder;

    private static ConfabProcess confab;
    private static Person ada;
    private static Person grace;
    private static String room;
    private static String message;

    private final SplittableRandom random = new SplittableRandom(SEED);
    private final HostileJson hostile = new HostileJson(random);
    private final HttpClient client = HttpClient.newHttpClient();

    @BeforeAll
    static void start() throws IOException, InterruptedException {
        confab = ConfabProcess.start(folder);
        ada = Person.registered(confab.uri(), "ada");
        grace = Person.registered(confab.uri(), "grace");
        room = grace.createsRoom("Engines");
        ada.joins(room);
        var posted = ada.posts(room, "first", "Has anybody seen card 42?").body();
        message = JSON.readTree(posted).get("id").asString();
    }

    @AfterAll
    static void stop() {
        grace.close();
        ada.close();
        confab.close();
    }

    @Test
    void everyCallIsAnsweredAsDescribed() throws IOException, InterruptedException {
        var calls = CONTRACT.calls().stream()
                .filter(call -> !call.contains(" /health"))
                .toList();
        try (var neighbour = Socket.helloOf(grace, confab.uri(), Map.of())) {
            for (var round = 0; round < ROUNDS; round++) {
                var call = hostile.pick(calls);
                var request = request(call);
                var what = "seed %d, round %d: %s".formatted(SEED, round, request);
                assertSound(answerTo(request, what), what);
            }
            assertStillHears(neighbour);
        }
        assertThat(confab.output()).doesNotContain("\tat ");
    }

    @Test
    void everyFrameIsAnsweredAsDescribed() throws IOException, InterruptedException {
        var examples = CONTRACT.examplesOfTheClient();
        try (var neighbour = Socket.helloOf(grace, confab.uri(), Map.of())) {
            for (var round = 0; round < ROUNDS; ) {
                try (var socket = new HostileSocket(client, confab.uri())) {
                    if (random.nextInt(4) > 0) {
                        socket.says("{\"type\":\"hello\",\"token\":\"%s\"}".formatted(ada.token()));
                    }
                    var open = true;
                    for (var last = round + ROUNDS_A_CONNECTION; open && round < last; round++) {
                        var frame = hostile.like(named(hostile.pick(examples)));
                        socket.says(frame);
                        open = staysOpen(socket, round, "seed %d, round %d: %s".formatted(SEED, round, frame));
                    }
                }
            }
            assertStillHears(neighbour);
        }
        assertThat(confab.output()).doesNotContain("\tat ");
    }

    private HttpResponse<String> answerTo(HttpRequest request, String what) throws InterruptedException {
        try {
            return client.send(request, BodyHandlers.ofString());
        } catch (IOException unanswered) {
            throw new AssertionError(what + " got no answer", unanswered);
        }
    }

    private HttpRequest request(String call) {
        var words = call.split(" ", 2);
        var address = filledIn(words[1]) + (random.nextInt(3) == 0 ? query() : "");
        var body = CONTRACT.bodyOf(call).map(HostileClientsIT::named);
        var publisher = body.map(example -> BodyPublishers.ofByteArray(hostile.bytes(hostile.like(example))))
                .orElseGet(BodyPublishers::noBody);
        return HttpRequest.newBuilder(confab.uri().resolve("/api/v1" + address))
                .header("Authorization", "Bearer " + ada.token())
                .header("Content-Type", "application/json")
                .method(words[0], publisher)
                .build();
    }

    private String filledIn(String path) {
        return PARAMETER
                .matcher(path)
                .replaceAll(parameter -> random.nextInt(5) == 0
                        ? encoded("x" + hostile.text())
                        : switch (parameter.group(1)) {
                            case "roomId" -> room;
                            case "messageId" -> message;
                            case "userId" -> "me";
                            default -> encoded("\uD83D\uDC4D");
                        });
    }

    private String query() {
        var name = hostile.pick(List.of("limit", "before", "after", "around", "query", "cursor", "unknown"));
        return "?" + name + "=" + encoded(hostile.pick(List.of(hostile.text(), "-1", "0", "1.5", "9".repeat(30), "7")));
    }

    /// Reads until the answer to a ping, which is behind all that was said before.
    private static boolean staysOpen(HostileSocket socket, int round, String what) throws InterruptedException {
        socket.says("{\"type\":\"ping\",\"ref\":\"round-%d\"}".formatted(round));
        while (true) {
            var heard = socket.next();
            assertThat(heard.text()).as(what).doesNotContainPattern(INNARDS);
            if (heard.isEnd()) {
                assertThat(CONTRACT.closeCodes()).as(what).contains(Integer.toString(heard.closeCode()));
                assertThat(heard.closeCode()).as(what).isNotIn(1011, 1013);
                return false;
            }
            var frame = JSON.readTree(heard.text());
            assertThat(CONTRACT.framesOfTheServer())
                    .as(what)
                    .contains(frame.path("type").asString());
            if (frame.path("type").asString().equals("error")) {
                assertThat(CONTRACT.errorCodes())
                        .as(what)
                        .contains(frame.path("code").asString());
            }
            if (frame.path("ref").asString("").equals("round-" + round)) {
                return true;
            }
        }
    }

    private static void assertSound(HttpResponse<String> answer, String what) {
        assertThat(answer.statusCode()).as(what + "\n" + answer.body()).isLessThan(500);
        if (answer.statusCode() >= AN_ERROR) {
            assertThat(answer.headers().firstValue("Content-Type")).as(what).hasValue("application/problem+json");
            assertThat(answer.body()).as(what).doesNotContainPattern(INNARDS);
            var problem = JSON.readTree(answer.body());
            assertThat(CONTRACT.errorCodes())
                    .as(what)
                    .contains(problem.path("code").asString());
            assertThat(problem.path("status").asInt()).as(what).isEqualTo(answer.statusCode());
        }
    }

    private static void assertStillHears(Socket neighbour) throws IOException, InterruptedException {
        var name = "after-" + System.nanoTime();
        assertThat(grace.posts(room, name, "Are you still there?").statusCode()).isEqualTo(201);
        neighbour.hears(
                frame -> frame.at("/event/message/clientMessageId").asString("").equals(name));
        var seqs = neighbour.eventsOf(room).stream()
                .map(event -> event.path("seq").asLong())
                .toList();
        assertThat(seqs).isSorted().doesNotHaveDuplicates();
        assertThat(seqs.getLast() - seqs.getFirst() + 1).isEqualTo(seqs.size());
    }

    /// The example, with ids and tokens that mean something on this server.
    private static JsonNode named(JsonNode example) {
        UnaryOperator<String> names = text -> text.replaceAll("019ab1f0-2222-[0-9a-f-]{22}", room)
                .replaceAll("019ab1f0-3333-[0-9a-f-]{22}", message)
                .replaceAll("019ab1f0-1111-[0-9a-f-]{22}", ada.id())
                .replaceAll("eyJ[^\"]+", ada.token())
                .replace(":42", ":1");
        return JSON.readTree(names.apply(example.toString()));
    }

    private static String encoded(String json) {
        return URLEncoder.encode(JSON.readTree("\"" + json + "\"").asString(), StandardCharsets.UTF_8);
    }
}
