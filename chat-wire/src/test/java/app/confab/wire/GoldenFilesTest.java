package app.confab.wire;

import static app.confab.wire.Samples.ADA;
import static app.confab.wire.Samples.GRACE;
import static app.confab.wire.Samples.LATER;
import static app.confab.wire.Samples.MESSAGE;
import static app.confab.wire.Samples.MORNING;
import static app.confab.wire.Samples.ROOM;
import static app.confab.wire.Samples.THUMB;
import static org.assertj.core.api.Assertions.assertThat;

import app.confab.application.administration.ServerOverview;
import app.confab.application.identities.OwnIdentity.WaysIn;
import app.confab.application.kernel.Page;
import app.confab.application.messages.Messages;
import app.confab.application.registration.CreateInvite;
import app.confab.application.registration.InviteList;
import app.confab.application.timeline.Timeline;
import app.confab.domain.accounts.AccountStanding;
import app.confab.domain.accounts.Password;
import app.confab.domain.accounts.ServerRole;
import app.confab.domain.administration.ServerName;
import app.confab.domain.identities.IdentityProfile;
import app.confab.domain.messages.Message;
import app.confab.domain.refusals.FieldError;
import app.confab.domain.registration.Invite;
import app.confab.domain.registration.InviteCode;
import app.confab.domain.registration.InviteNote;
import app.confab.domain.registration.InviteTerms;
import app.confab.domain.registration.RegistrationMode;
import app.confab.domain.rooms.Member;
import app.confab.domain.rooms.Role;
import app.confab.domain.rooms.RoomKind;
import app.confab.domain.rooms.Seq;
import app.confab.domain.secondfactor.RecoveryCode;
import app.confab.domain.timeline.TimelineEvent;
import app.confab.wire.accounts.AccountJson;
import app.confab.wire.accounts.OwnSessionJson;
import app.confab.wire.accounts.SessionJson;
import app.confab.wire.accounts.UserJson;
import app.confab.wire.administration.ServerJson;
import app.confab.wire.administration.TemporaryPasswordJson;
import app.confab.wire.audit.AuditEventJson;
import app.confab.wire.identities.DestinationJson;
import app.confab.wire.identities.ExportedIdentityJson;
import app.confab.wire.identities.OwnIdentityJson;
import app.confab.wire.identities.ProvenIdentityJson;
import app.confab.wire.kernel.PageJson;
import app.confab.wire.messages.MessageJson;
import app.confab.wire.messages.MessagePageJson;
import app.confab.wire.presence.PresenceJson;
import app.confab.wire.problems.FieldErrorJson;
import app.confab.wire.problems.ProblemJson;
import app.confab.wire.registration.InviteJson;
import app.confab.wire.registration.NewInviteJson;
import app.confab.wire.rooms.MemberJson;
import app.confab.wire.rooms.RoomJson;
import app.confab.wire.rooms.RoomListJson;
import app.confab.wire.rooms.RoomViewJson;
import app.confab.wire.secondfactor.ProposedSecretJson;
import app.confab.wire.secondfactor.RecoveryCodesJson;
import app.confab.wire.secondfactor.SecondFactorJson;
import app.confab.wire.timeline.TimelinePageJson;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
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
        return Stream.of(people(), place(), messages(), rooms(), events(), problems())
                .flatMap(List::stream);
    }

    private static List<Golden> people() {
        return List.of(
                new Golden("user", UserJson.of(ADA)),
                new Golden("account", AccountJson.of(new AccountStanding(ADA, ServerRole.ADMIN, false, null))),
                new Golden(
                        "account-deactivated",
                        AccountJson.of(new AccountStanding(GRACE, ServerRole.MEMBER, true, LATER))),
                new Golden("second-factor", SecondFactorJson.of(Optional.of(Samples.secondFactor()))),
                new Golden("second-factor-none", SecondFactorJson.of(Optional.empty())),
                new Golden("proposed-secret", ProposedSecretJson.of(Samples.proposal())),
                new Golden(
                        "recovery-codes",
                        RecoveryCodesJson.of(List.of(new RecoveryCode("7kq3m2-xndw4p-h2rtc5-ab6yzu")))),
                new Golden("proven-identity", ProvenIdentityJson.of(Samples.arrival(Samples.PROFILE))),
                new Golden("proven-identity-unknown", ProvenIdentityJson.of(Samples.arrival(IdentityProfile.UNKNOWN))),
                new Golden("own-identity", OwnIdentityJson.of(Samples.waysIn())),
                new Golden("own-identity-none", OwnIdentityJson.of(new WaysIn(true, Optional.empty()))),
                new Golden(
                        "exported-identity",
                        ExportedIdentityJson.of(Samples.waysIn().identity().orElseThrow())),
                new Golden("destination", new DestinationJson("https://id.example.com/authorize?state=x8Q2")),
                new Golden("session", SessionJson.of(Samples.loggedIn())),
                new Golden("audit-event", AuditEventJson.of(Samples.entry(ADA, GRACE))),
                new Golden("audit-event-of-nobody", AuditEventJson.of(Samples.entryOfNobody())),
                new Golden(
                        "own-session",
                        OwnSessionJson.of(
                                Samples.ownSession(),
                                Samples.ownSession().session().id())),
                new Golden("member", MemberJson.of(new Member(ADA, Role.OWNER, MORNING))),
                new Golden("presence", PresenceJson.of(List.of(ADA.id(), GRACE.id()))));
    }

    private static List<Golden> place() {
        var name = new ServerName("Engines");
        var alone = new ServerOverview.Overview(name, RegistrationMode.INVITE, true, Optional.empty());
        var provider = new ServerOverview.ProviderOverview("Example ID", RegistrationMode.OPEN);
        var beside = new ServerOverview.Overview(name, RegistrationMode.INVITE, false, Optional.of(provider));
        var forOne = Samples.invite(new InviteTerms(new InviteNote("for Grace"), Duration.ofDays(7), 1));
        var forAny = Samples.invite(new InviteTerms(InviteNote.NONE, Duration.ofDays(7), null));
        return List.of(
                new Golden("temporary-password", TemporaryPasswordJson.of(new Password("k7qm-2xnd-w4ph-9rtc"))),
                new Golden("server", ServerJson.of(alone)),
                new Golden("server-beside-a-provider", ServerJson.of(beside)),
                new Golden("invite", InviteJson.of(new InviteList.Entry(forAny, Invite.State.EXPIRED))),
                new Golden(
                        "invite-new",
                        NewInviteJson.of(
                                new CreateInvite.Created(forOne, new InviteCode("abc")), "https://chat.example.com")));
    }

    private static List<Golden> messages() {
        var posted = Samples.unmarked(Samples.posted(Samples.TEXT));
        var deleted = Samples.unmarked(Samples.deleted());
        return List.of(
                new Golden("message", MessageJson.of(posted)),
                new Golden("message-edited", MessageJson.of(Samples.marked(Samples.edited()))),
                new Golden("message-deleted", MessageJson.of(deleted)),
                new Golden(
                        "message-page",
                        MessagePageJson.of(new Messages.Section(List.of(posted, deleted), true, false, new Seq(9)))));
    }

    private static List<Golden> rooms() {
        var room = Samples.room(RoomKind.PUBLIC);
        return List.of(
                new Golden("room", RoomJson.of(room)),
                new Golden("room-private", RoomJson.of(Samples.room(RoomKind.PRIVATE))),
                new Golden("room-direct", RoomJson.of(Samples.directRoom())),
                new Golden("room-view", RoomViewJson.of(Samples.view(Samples.marked(Samples.edited())))),
                new Golden("room-view-without-messages", RoomViewJson.of(Samples.view(null))),
                new Golden("room-view-direct", RoomViewJson.of(Samples.directView())),
                new Golden("room-list", RoomListJson.of(List.of(Samples.view(null)))),
                new Golden("page", PageJson.of(new Page<>(List.of(room), "bmV4dA"), RoomJson::of)),
                new Golden("last-page", PageJson.of(new Page<>(List.of(room), null), RoomJson::of)));
    }

    private static List<Golden> events() {
        var ofADeletedMessage = List.<TimelineEvent>of(
                new TimelineEvent.MessagePosted(ROOM, new Seq(7), LATER, Samples.deleted()),
                new TimelineEvent.MessageEdited(ROOM, new Seq(8), LATER, Samples.deleted()));
        return List.of(
                new Golden("timeline-page", TimelinePageJson.of(new Timeline.Section(oneOfEach(), new Seq(15)))),
                new Golden(
                        "timeline-page-of-a-deleted-message",
                        TimelinePageJson.of(new Timeline.Section(ofADeletedMessage, new Seq(15)))));
    }

    private static List<Golden> problems() {
        return List.of(
                new Golden("problem", problem(null)),
                new Golden(
                        "problem-with-errors",
                        problem(List.of(FieldErrorJson.of(new FieldError("name", "blank", "must not be blank"))))));
    }

    private static List<TimelineEvent> oneOfEach() {
        var poll = "{\"pollId\": 7, \"options\": [\"tea\", \"coffee\"], \"closesAt\": null, \"by\": {\"id\": \"%s\"}}"
                .formatted(GRACE.id().value());
        return List.of(
                new TimelineEvent.MemberJoined(ROOM, new Seq(1), LATER, ADA),
                new TimelineEvent.MessagePosted(ROOM, new Seq(7), LATER, Samples.posted(Samples.TEXT)),
                new TimelineEvent.MessageEdited(ROOM, new Seq(8), LATER, Samples.edited()),
                new TimelineEvent.ReactionAdded(ROOM, new Seq(9), LATER, MESSAGE, THUMB, GRACE.id()),
                new TimelineEvent.ReactionRemoved(ROOM, new Seq(10), LATER, MESSAGE, THUMB, GRACE.id()),
                new TimelineEvent.MessageDeleted(ROOM, new Seq(11), LATER, MESSAGE),
                new TimelineEvent.MemberUpdated(ROOM, new Seq(12), LATER, GRACE, Role.OWNER),
                new TimelineEvent.RoomUpdated(ROOM, new Seq(13), LATER, Samples.room(RoomKind.PUBLIC)),
                new TimelineEvent.MemberLeft(ROOM, new Seq(14), LATER, GRACE),
                new TimelineEvent.Unknown(ROOM, new Seq(15), LATER, "poll.opened", poll));
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

        assertThat(preview(Samples.posted(spools + "!"))).isEqualTo(spools);
        assertThat(preview(Samples.posted(spools))).isEqualTo(spools);
        assertThat(preview(Samples.deleted())).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void everyRoleIsWrittenInSmallLetters(Role role) {
        assertThat(MemberJson.of(new Member(ADA, role, MORNING)).role())
                .isEqualTo(role.name().toLowerCase(Locale.ROOT));
    }

    /// A room's view shows it.
    private static String preview(Message message) {
        var lastMessage =
                RoomViewJson.of(Samples.view(Samples.unmarked(message))).lastMessage();
        return Objects.requireNonNull(lastMessage).body();
    }

    private static String text(String file) throws IOException {
        var path = "/golden/" + file + ".json";
        try (var golden = GoldenFilesTest.class.getResourceAsStream(path)) {
            return new String(Objects.requireNonNull(golden, path).readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
