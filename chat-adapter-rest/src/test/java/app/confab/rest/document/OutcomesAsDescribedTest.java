package app.confab.rest.document;

import static app.confab.rest.node.Cast.circle;
import static app.confab.rest.node.Cast.idOf;
import static app.confab.rest.node.Cast.letIn;
import static app.confab.rest.node.Cast.message;
import static org.assertj.core.api.Assertions.assertThat;

import app.confab.application.identities.FakeIdentityProvider;
import app.confab.application.kernel.Caller;
import app.confab.application.kernel.Stamps;
import app.confab.application.rooms.CreateRoom;
import app.confab.domain.accounts.AccountId;
import app.confab.domain.rooms.RoomKind;
import app.confab.domain.rooms.RoomName;
import app.confab.domain.rooms.Topic;
import app.confab.domain.sessions.SessionId;
import app.confab.rest.node.Api;
import app.confab.rest.node.AppOwner;
import app.confab.rest.node.Cast;
import app.confab.rest.node.OverHttp;
import app.confab.rest.node.Traveller;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.core.env.Environment;

/// Each success, and each refusal that only this call knows, that the document describes comes about: the other
/// half of what every test's client checks, that nothing else does. Sessions have their own tests.
@OverHttp
class OutcomesAsDescribedTest {
    private static final Set<Integer> OWN = Set.of(200, 201, 204, 403, 409);
    private static final int MOST_ROOMS = 1000;
    private static final AtomicInteger TRAVELLERS = new AtomicInteger();

    /// Ada owns the rooms OPEN and SECRET and is in a direct room with Grace; Linus is a member of OPEN; HERS
    /// and GONE are Ada's messages there, GONE is deleted; FULL is in as many rooms as one can be; PHONE is
    /// another session of Ada's. ROOT runs the server, and is LAST where nobody else does; INVITE is theirs;
    /// OTHER is somebody else. SAFE has a second factor, BEGUN is about to; CODE is what their apps will show
    /// next. SHOWN has come from the identity provider, KNOWN has an account that is connected with it, BARE one
    /// without a password.
    private static final String TABLE = """
            ADA   | GET    | /users                          |                           | 200
            ADA   | GET    | /users/me                       |                           | 200
            ADA   | PATCH  | /users/me                       | {"displayName": "Ada"}    | 200
            ADA   | GET    | /users/me/sessions              |                           | 200
            ADA   | DELETE | /users/me/sessions              |                           | 204
            ADA   | DELETE | /users/me/sessions/PHONE        |                           | 204
            ADA   | POST   | /users/me/password              | {"currentPassword": "correct horse", "newPassword": "battery staple"} | 204
            ADA   | GET    | /server                         |                           | 200
            ROOT  | PUT    | /server/name                    | {"name": "Engines"}       | 200
            ADA   | PUT    | /server/name                    | {"name": "Engines"}       | 403
            ROOT  | GET    | /accounts                       |                           | 200
            ADA   | GET    | /accounts                       |                           | 403
            ROOT  | PUT    | /accounts/GRACE/role            | {"role": "admin"}         | 200
            ADA   | PUT    | /accounts/GRACE/role            | {"role": "admin"}         | 403
            ROOT  | PUT    | /accounts/LAST/role             | {"role": "member"}        | 409
            ROOT  | PUT    | /accounts/OTHER/deactivation    |                           | 200
            ADA   | PUT    | /accounts/OTHER/deactivation    |                           | 403
            ROOT  | PUT    | /accounts/LAST/deactivation     |                           | 409
            ROOT  | DELETE | /accounts/OTHER/deactivation    |                           | 200
            ADA   | DELETE | /accounts/OTHER/deactivation    |                           | 403
            ROOT  | DELETE | /accounts/OTHER/sessions        |                           | 204
            ADA   | DELETE | /accounts/OTHER/sessions        |                           | 403
            ROOT  | POST   | /accounts/OTHER/password-reset  |                           | 201
            ADA   | POST   | /accounts/OTHER/password-reset  |                           | 403
            ROOT  | DELETE | /accounts/OTHER/second-factor   |                           | 204
            ADA   | DELETE | /accounts/OTHER/second-factor   |                           | 403
            ADA   | GET    | /users/me/second-factor         |                           | 200
            ADA   | POST   | /users/me/second-factor         | {"password": "correct horse"} | 201
            SAFE  | POST   | /users/me/second-factor         | {"password": "correct horse"} | 409
            BEGUN | POST   | /users/me/second-factor/confirmation | {"code": "CODE"}     | 200
            ADA   | POST   | /users/me/second-factor/confirmation | {"code": "000000"}   | 409
            SAFE  | POST   | /users/me/second-factor/recovery-codes | {"password": "correct horse", "code": "CODE"} | 201
            ADA   | POST   | /users/me/second-factor/recovery-codes | {"password": "correct horse", "code": "000000"} | 409
            SAFE  | POST   | /users/me/second-factor/removal | {"password": "correct horse", "code": "CODE"} | 204
            ADA   | POST   | /users/me/second-factor/removal | {"password": "correct horse", "code": "000000"} | 409
            ADA   | GET    | /users/me/identity              |                           | 200
            SHOWN | PUT    | /users/me/identity              | {"password": "correct horse"} | 200
            BARE  | PUT    | /users/me/identity              | {"password": "correct horse"} | 409
            KNOWN | POST   | /users/me/identity/removal      | {"password": "correct horse"} | 204
            ADA   | POST   | /users/me/identity/removal      | {"password": "correct horse"} | 409
            BARE  | POST   | /users/me/first-password        | {"newPassword": "battery staple"} | 204
            KNOWN | POST   | /users/me/first-password        | {"newPassword": "battery staple"} | 409
            BARE  | POST   | /users/me/password              | {"currentPassword": "correct horse", "newPassword": "battery staple"} | 409
            ROOT  | GET    | /invites                        |                           | 200
            ADA   | GET    | /invites                        |                           | 403
            ROOT  | POST   | /invites                        | {}                        | 201
            ADA   | POST   | /invites                        | {}                        | 403
            ROOT  | DELETE | /invites/INVITE                 |                           | 204
            ADA   | DELETE | /invites/INVITE                 |                           | 403
            ADA   | GET    | /users/me/export                |                           | 200
            LINUS | POST   | /users/me/deletion              | {"password": "correct horse"} | 204
            ROOT  | POST   | /users/me/deletion              | {"password": "correct horse", "at": "LAST"} | 409
            ROOT  | GET    | /audit                          |                           | 200
            ADA   | GET    | /audit                          |                           | 403
            ADA   | GET    | /rooms                          |                           | 200
            ADA   | POST   | /rooms                          | {"kind": "private", "name": "x"} | 201
            FULL  | POST   | /rooms                          | {"kind": "private", "name": "x"} | 409
            ADA   | GET    | /rooms/public                   |                           | 200
            ADA   | POST   | /rooms/direct                   | WITH-GRACE                | 200
            LINUS | POST   | /rooms/direct                   | WITH-GRACE                | 201
            FULL  | POST   | /rooms/direct                   | WITH-GRACE                | 409
            GRACE | GET    | OPEN                            |                           | 200
            ADA   | PATCH  | OPEN                            | {"name": "x"}             | 200
            LINUS | PATCH  | OPEN                            | {"name": "x"}             | 403
            GRACE | GET    | OPEN/members                    |                           | 200
            ADA   | PUT    | SECRET/members/GRACE            | {"role": "moderator"}     | 200
            LINUS | PUT    | OPEN/members/me                 | {"role": "owner"}         | 403
            ADA   | PUT    | OPEN/members/me                 | {"role": "member"}        | 409
            ADA   | DELETE | OPEN/members/LINUS              |                           | 204
            LINUS | DELETE | OPEN/members/ADA                |                           | 403
            LINUS | PUT    | OPEN/read                       | {"seq": 1}                | 204
            GRACE | PUT    | OPEN/read                       | {"seq": 1}                | 403
            LINUS | PUT    | OPEN/unread                     | {"seq": 1}                | 204
            GRACE | PUT    | OPEN/unread                     | {"seq": 1}                | 403
            GRACE | GET    | OPEN/messages                   |                           | 200
            LINUS | POST   | OPEN/messages                   | {"clientMessageId": "1", "body": "x"} | 201
            ADA   | POST   | OPEN/messages                   | {"clientMessageId": "hers", "body": "x"} | 200
            GRACE | POST   | OPEN/messages                   | {"clientMessageId": "1", "body": "x"} | 403
            ADA   | POST   | OPEN/messages                   | {"clientMessageId": "1", "body": "x", "replyTo": "GONE"} | 409
            ADA   | PATCH  | OPEN/messages/HERS              | {"body": "x"}             | 200
            LINUS | PATCH  | OPEN/messages/HERS              | {"body": "x"}             | 403
            ADA   | PATCH  | OPEN/messages/GONE              | {"body": "x"}             | 409
            ADA   | DELETE | OPEN/messages/GONE              |                           | 204
            LINUS | DELETE | OPEN/messages/HERS              |                           | 403
            LINUS | PUT    | OPEN/messages/HERS/reactions/%F0%9F%91%8D |                 | 204
            GRACE | PUT    | OPEN/messages/HERS/reactions/%F0%9F%91%8D |                 | 403
            LINUS | PUT    | OPEN/messages/GONE/reactions/%F0%9F%91%8D |                 | 409
            LINUS | DELETE | OPEN/messages/HERS/reactions/%F0%9F%91%8D |                 | 204
            GRACE | DELETE | OPEN/messages/HERS/reactions/%F0%9F%91%8D |                 | 403
            GRACE | GET    | OPEN/events                     |                           | 200
            GRACE | GET    | OPEN/presence                   |                           | 200
            """;

    private final Cast cast;
    private final Stamps stamps;
    private final CreateRoom createRoom;
    private final FakeIdentityProvider provider;
    private final Api ada;
    private final Api grace;
    private final Api linus;
    private final String open;
    private final String secret;
    private final String hers;
    private @Nullable AppOwner owner;

    OutcomesAsDescribedTest(
            Environment environment, Stamps stamps, CreateRoom createRoom, FakeIdentityProvider provider) {
        this.provider = provider;
        this.cast = new Cast(environment, stamps);
        this.stamps = stamps;
        this.createRoom = createRoom;
        this.ada = cast.person("ada");
        this.grace = cast.person("grace");
        this.linus = cast.person("linus");
        this.open = cast.room(ada);
        this.secret = cast.room(ada, "private");
        letIn(ada, open, linus, "member");
        this.hers = ada.post(open + "/messages", message("hers", "Hello")).text("/id");
        ada.post("/api/v1/rooms/direct", circle(grace));
    }

    record Row(String who, String method, String path, String body, int status) {
        static Row of(String line) {
            var cells = Stream.of(line.split("\\|")).map(String::strip).toArray(String[]::new);
            return new Row(cells[0], cells[1], cells[2], cells[3], Integer.parseInt(cells[4]));
        }

        /// With ids in place of the words that stand for them.
        Operation operation() {
            var anId = SomeValues.of("roomId");
            var called = path.replaceFirst("^(OPEN|SECRET)", "/rooms/" + anId)
                    .replaceAll("(HERS|GONE|ADA|GRACE|LINUS|PHONE|INVITE|OTHER|LAST)", anId);
            return ApiDocument.get().operation(method, ApiDocument.API + called).orElseThrow();
        }
    }

    static Stream<Row> rows() {
        return TABLE.lines().map(Row::of);
    }

    @ParameterizedTest
    @MethodSource("rows")
    void itComesAbout(Row row) {
        var path = filledIn(row.path().replace("OPEN", open).replace("SECRET", secret));
        var called = path.startsWith("/api/") ? path : ApiDocument.API + path;
        var who = who(row.who());

        who.with("Content-Type", "application/json")
                .send(row.method(), called, BodyPublishers.ofString(filledIn(row.body())))
                .is(row.status());
    }

    @Test
    void theTableHasThemAll() {
        var inTable = rows().map(row -> row.operation() + " " + row.status());
        var described = ApiDocument.get().operations().stream()
                .filter(operation -> !operation.path().startsWith("/api/v1/auth/"))
                .flatMap(operation ->
                        operation.statuses().stream().filter(OWN::contains).map(status -> operation + " " + status));

        assertThat(inTable).containsExactlyInAnyOrderElementsOf(described.toList());
    }

    private Api who(String name) {
        return switch (name) {
            case "ADA" -> ada;
            case "GRACE" -> grace;
            case "LINUS" -> linus;
            case "ROOT" -> cast.admin();
            case "SAFE", "BEGUN" -> owner(name).person();
            case "SHOWN" -> traveller().back(cast.person("shown"));
            case "KNOWN" -> traveller().connected(cast.person("known"));
            case "BARE" -> traveller().newcomer(cast.stranger());
            default -> somebodyInAsManyRoomsAsOneCanBe();
        };
    }

    private Traveller traveller() {
        return new Traveller(provider, "outcome-" + TRAVELLERS.incrementAndGet());
    }

    private AppOwner owner(String name) {
        var person = cast.person("owner");
        owner = name.equals("SAFE") ? AppOwner.of(person, stamps) : AppOwner.begun(person, stamps);
        return owner;
    }

    private String filledIn(String text) {
        var filled = text.replace("WITH-GRACE", circle(grace))
                .replace("ADA", idOf(ada))
                .replace("GRACE", idOf(grace))
                .replace("LINUS", idOf(linus))
                .replace("CODE", owner == null ? "" : owner.nextCode())
                .replace("HERS", hers);
        filled = filled.contains("PHONE") ? filled.replace("PHONE", anotherSession()) : filled;
        filled = filled.contains("OTHER") ? filled.replace("OTHER", idOf(cast.person("other"))) : filled;
        filled = filled.contains("LAST") ? filled.replace("LAST", theLastAdmin()) : filled;
        return filled.contains("INVITE") ? filled.replace("INVITE", invite()) : withGone(filled);
    }

    /// Whoever else has become an admin in another test is none any more.
    private String theLastAdmin() {
        var root = cast.admin();
        var id = idOf(root);
        Cast.everybody(root).stream()
                .filter(account -> account.path("role").asString().equals("admin"))
                .map(account -> account.path("id").asString())
                .filter(other -> !other.equals(id))
                .forEach(other -> root.put("/api/v1/accounts/" + other + "/role", "{\"role\": \"member\"}")
                        .is(200));
        return id;
    }

    private String invite() {
        return cast.admin().post("/api/v1/invites", "{}").is(201).text("/invite/id");
    }

    private String withGone(String filled) {
        return filled.contains("GONE") ? filled.replace("GONE", gone()) : filled;
    }

    private String gone() {
        var id = cast.post(ada, open, "Hello").text("/id");
        ada.delete(open + "/messages/" + id).is(204);
        return id;
    }

    /// The id of one that Ada does not call through.
    private String anotherSession() {
        var name = ada.get("/api/v1/users/me").text("/username");
        cast.stranger().post("/api/v1/auth/login", Api.credentials(name)).is(200);
        return ada.get("/api/v1/users/me/sessions")
                .json()
                .get("items")
                .valueStream()
                .filter(session -> !session.get("current").asBoolean())
                .findFirst()
                .orElseThrow()
                .get("id")
                .asString();
    }

    private Api somebodyInAsManyRoomsAsOneCanBe() {
        var full = cast.person("full");
        var caller = new Caller(
                AccountId.parse(idOf(full)).orElseThrow(),
                new SessionId(stamps.next().id()));
        var draft = new CreateRoom.Draft(RoomKind.PUBLIC, new RoomName("x"), Topic.NONE);
        for (var i = 0; i < MOST_ROOMS; i++) {
            createRoom.create(caller, draft);
        }
        return full;
    }
}
