package app.confab.verification.checker;

import static app.confab.verification.checker.Story.LOG;
import static app.confab.verification.checker.Story.ROOM;
import static app.confab.verification.checker.Story.sound;
import static org.assertj.core.api.Assertions.assertThat;

import app.confab.verification.histories.Change.Edit;
import app.confab.verification.histories.Change.Hide;
import app.confab.verification.histories.Change.Post;
import app.confab.verification.histories.Entry;
import app.confab.verification.histories.Event;
import app.confab.verification.histories.Happening;
import app.confab.verification.histories.Happening.Acknowledged;
import app.confab.verification.histories.Happening.Attempted;
import app.confab.verification.histories.Happening.Done;
import app.confab.verification.histories.Happening.Heard;
import app.confab.verification.histories.Happening.InDoubt;
import app.confab.verification.histories.Happening.LogRead;
import app.confab.verification.histories.Happening.MembersRead;
import app.confab.verification.histories.Happening.MessagesRead;
import app.confab.verification.histories.Happening.Refused;
import app.confab.verification.histories.Happening.RoomJoined;
import app.confab.verification.histories.Happening.RoomLeft;
import app.confab.verification.histories.Happening.Settled;
import app.confab.verification.histories.Happening.Surprise;
import app.confab.verification.histories.Happening.Unsettled;
import app.confab.verification.histories.Happening.ViewsRead;
import app.confab.verification.histories.Happening.WasReset;
import app.confab.verification.histories.Happening.Welcomed;
import app.confab.verification.histories.Message;
import app.confab.verification.histories.View;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class CheckerTest {

    @Test
    void findsNothingWhereEveryPromiseIsKept() {
        assertThat(sound().judged()).isEmpty();
    }

    @Test
    void showsTheLinesThatAreAboutIt() {
        var story = sound().with(Acknowledged.class, ack -> ack.number() == 3 ? acknowledged(3, 4) : ack);

        assertThat(story.judged().getFirst().report())
                .contains("acknowledged as", "Attempted[number=3", "Acknowledged[number=3", "ada");
    }

    @Nested
    class OfAcknowledgedMessages {

        @Test
        void findsOneThatIsMissing() {
            finds(sound().with(without(11)), "acknowledged and missing");
        }

        @Test
        void findsOneThatIsKeptUnderAnotherSeq() {
            finds(
                    sound().with(Acknowledged.class, ack -> ack.number() == 3 ? acknowledged(3, 4) : ack),
                    "acknowledged as");
        }

        @Test
        void findsOneThatIsKeptTwice() {
            finds(sound().with(plus(Story.posted(12, "ada", "m4", "is she gone?"))), "posted twice");
        }

        @Test
        void findsOneThatWasNewTwice() {
            finds(
                    sound().before(LogRead.class::isInstance, "ada", new Acknowledged(3, 0, "id-m1", 3, false)),
                    "acknowledged as new twice");
        }

        @Test
        void findsOneThatNobodySent() {
            finds(sound().with(plus(Story.posted(12, "ada", "m5", "who, I?"))), "nobody sent");
        }

        @Test
        void findsOneThatWasRefused() {
            var refused = sound().with(Attempted.class, attempted -> attempted)
                    .without(what -> what instanceof Acknowledged ack && ack.number() == 11)
                    .before(LogRead.class::isInstance, "ada", new Refused(11, "forbidden"));

            finds(refused, "refused and yet there");
        }

        @Test
        void bearsOneThatWasInDoubtBeforeItWasRefused() {
            var doubtful = sound().without(what -> what instanceof Acknowledged ack && ack.number() == 9)
                    .before(LogRead.class::isInstance, "eve", new InDoubt(9, "timeout"))
                    .before(LogRead.class::isInstance, "eve", new Refused(9, "forbidden"));

            assertThat(doubtful.judged()).isEmpty();
        }

        @Test
        void findsOneThatWasNeverAnswered() {
            var unanswered = sound().without(what -> what instanceof Acknowledged ack && ack.number() == 11)
                    .before(LogRead.class::isInstance, "ada", new InDoubt(11, "timeout"));

            finds(unanswered, "never was");
        }
    }

    @Nested
    class OfOrder {

        @Test
        void findsAGapInALog() {
            finds(sound().with(without(6)), "goes from 5 to 7");
        }

        @Test
        void findsASeqThatComesTwice() {
            finds(sound().with(plus(LOG.getLast())), "goes from 11 to 11");
        }

        @Test
        void findsNodesThatDiffer() {
            var other = new ArrayList<>(LOG);
            other.set(10, Story.posted(11, "ada", "m5", "is she gone?"));
            var story = new Story(new ArrayList<>(sound().entries()));
            story.entries().add(new Entry(99_999, "on node-3", new LogRead(ROOM, other)));

            finds(story, "two nodes differ");
        }

        @Test
        void findsAnEarlierMessageBehindALaterOne() {
            var swapped = sound().with(Acknowledged.class, ack -> switch ((int) ack.number()) {
                case 3 -> acknowledged(3, 4);
                case 4 -> new Acknowledged(4, 0, "id-m2", 3, false);
                default -> ack;
            });

            finds(swapped, "the order of seq agrees");
        }

        @Test
        void findsOneConnectionsMessagesOutOfOrder() {
            var story = sound().with(
                            Attempted.class,
                            attempted -> attempted.change() instanceof Post
                                    ? new Attempted(attempted.number(), attempted.change(), "node-1", 7)
                                    : attempted)
                    .with(
                            Acknowledged.class,
                            ack -> new Acknowledged(
                                    ack.number(), 7, ack.message(), ack.number() == 3 ? 5 : ack.seq(), false));

            finds(story, "the order of seq agrees");
        }
    }

    @Nested
    class OfStreams {

        @Test
        void findsAnEventThatWasNotHeard() {
            finds(sound().without(heard(5)), "heard seq 6 of room r where 5 was next");
        }

        @Test
        void findsAnEventThatWasHeardTwice() {
            finds(sound().before(heard(6), "bob/phone", new Heard(102, LOG.get(4))), "heard seq 5 of room r where 6");
        }

        @Test
        void findsAnEventThatIsNotTheLogs() {
            finds(
                    sound().with(
                                    Heard.class,
                                    heard -> heard.event().seq() == 6
                                            ? new Heard(
                                                    102,
                                                    new Event(ROOM, 6, "reaction.added", "id-m1", "ada", "👍", null))
                                            : heard),
                    "whose log has 6 reaction.added id-m1 bob");
        }

        @Test
        void findsAnEventThatNoLogHas() {
            finds(sound().with(without(11)), "heard what is not in the log");
        }

        @Test
        void findsATailThatNeverCame() {
            finds(sound().without(heard(11)), "waits for seq 11 of room r when all is quiet");
        }

        @Test
        void findsADeviceThatFollowsTooFewRooms() {
            finds(
                    sound().with(
                                    Welcomed.class,
                                    welcomed -> welcomed.connection() == 102 ? new Welcomed(102, Map.of()) : welcomed)
                            .without(heard(102L)),
                    "follows rooms [] when all is quiet");
        }

        @Test
        void findsADeviceThatCannotConnect() {
            finds(sound().before(LogRead.class::isInstance, "bob/phone", new Unsettled("nobody answers")), "Unsettled");
        }

        @Test
        void findsAResetOfWhoWasCloseBehind() {
            finds(sound().before(heard(4), "bob/phone", new WasReset(102, ROOM, 5)), "was reset in room r");
        }

        @Test
        void acceptsAResetOfWhoWasFarBehind() {
            assertThat(FarBehind.by(501).judged()).isEmpty();
            finds(FarBehind.by(500), "was reset in room r");
        }

        @Test
        void findsAGapAfterAReset() {
            finds(FarBehind.by(501).without(heard(502)), "heard seq 503 of room r where 502 was next");
        }
    }

    @Nested
    class OfLeavers {

        @Test
        void findsWhatIsHeardAfterTheLeaving() {
            finds(
                    sound().before(RoomLeft.class::isInstance, "eve/phone", new Heard(103, LOG.get(10))),
                    "after it had left");
        }

        @Test
        void findsWhatIsHeardAfterTheLeavingWasTold() {
            finds(
                    sound().before(Settled.class::isInstance, "eve/phone", new Heard(103, LOG.get(10))),
                    "heard of a room that it is not in");
        }

        @Test
        void findsARoomThatIsShownToWhoIsNotInIt() {
            finds(
                    sound().before(Settled.class::isInstance, "eve/phone", new RoomJoined(103, ROOM, 11)),
                    "was shown room r at seq 11, where it was no member");
        }

        @Test
        void findsALeavingThatWasNeverTold() {
            finds(sound().without(RoomLeft.class::isInstance), "follows rooms [r] when all is quiet");
        }

        @Test
        void findsWhatALeaverWrites() {
            var late = new ArrayList<>(LOG);
            late.set(8, new Event(ROOM, 9, "member.left", ROOM, "eve", "", null));
            late.set(9, Story.posted(10, "eve", "m3", "hello"));

            finds(sound().with(late), "somebody who was no member did 10 message.posted");
        }
    }

    @Nested
    class OfOtherChanges {

        @Test
        void findsAnEditThatLeftNoEvent() {
            finds(sound().with(without(5)), "1 acknowledged, 1 attempts, 0 events");
        }

        @Test
        void findsAnEditThatHappenedTwice() {
            var twice = new Event(
                    ROOM, 12, "message.edited", "id-m1", "", "", LOG.get(4).message());

            finds(sound().with(plus(twice)), "1 acknowledged, 1 attempts, 2 events");
        }

        @Test
        void findsAnEditThatIsNotShown() {
            finds(sound().with(MessagesRead.class, read -> shown(read, "id-m1", "hello", false)), "should be one of");
        }

        @Test
        void bearsALateAttemptThatWasInDoubt() {
            var edit = new Edit(ROOM, "ada", "id-m1", "hello");
            var late = sound().before(
                            what -> what instanceof Attempted one && one.number() == 5,
                            "ada",
                            new Attempted(50, edit, "", 0))
                    .before(LogRead.class::isInstance, "ada", new InDoubt(50, "timeout"))
                    .before(LogRead.class::isInstance, "ada", new Done(50));

            assertThat(late.judged()).noneMatch(violation -> violation.what().contains("should be one of"));
        }

        @Test
        void findsADeletedMessageThatIsShown() {
            finds(
                    sound().with(MessagesRead.class, read -> shown(read, "id-m2", "oops", false)),
                    "should be one of [deleted]");
        }

        @Test
        void findsAReactionThatIsGivenTwice() {
            finds(
                    sound().with(plus(new Event(ROOM, 12, "reaction.added", "id-m1", "bob", "👍", null))),
                    "does not happen again: in room r: 12 reaction.added");
        }

        @Test
        void findsAReactionThatIsTakenBackUngiven() {
            finds(
                    sound().with(plus(new Event(ROOM, 12, "reaction.removed", "id-m1", "ada", "👍", null))),
                    "does not happen again: in room r: 12 reaction.removed");
        }

        @Test
        void findsSomebodyWhoJoinsTwice() {
            finds(
                    sound().with(plus(Story.member(12, "member.joined", "bob"))),
                    "does not happen again: in room r: 12 member.joined");
        }

        @Test
        void findsSomebodyWhoLeavesTwice() {
            finds(
                    sound().with(plus(Story.member(12, "member.left", "eve"))),
                    "does not happen again: in room r: 12 member.left");
        }

        @Test
        void findsWhatHappensToADeletedMessage() {
            for (var type : List.of("message.deleted", "message.edited", "reaction.added", "reaction.removed")) {
                finds(
                        sound().with(plus(new Event(ROOM, 12, type, "id-m2", "", "👍", null))),
                        "does not happen again: in room r: 12 " + type);
            }
        }

        @Test
        void findsAMemberWhoIsStillThere() {
            var back = sound().with(plus(Story.member(12, "member.joined", "eve")));

            finds(back, "should be one of [false]");
        }
    }

    @Nested
    class OfPages {

        @Test
        void findsAMessageThatReadsOtherwise() {
            finds(sound().with(MessagesRead.class, read -> shown(read, "id-m4", "is he gone?", false)), "sent was");
        }

        @Test
        void findsAMessageThatIsNotShown() {
            finds(
                    sound().with(
                                    MessagesRead.class,
                                    read -> new MessagesRead(
                                            ROOM, read.messages().subList(0, 3))),
                    "room r shows null for 11 message.posted");
        }

        @Test
        void findsAMessageThatNoLogHas() {
            finds(
                    sound().with(MessagesRead.class, read -> {
                        var more = new ArrayList<>(read.messages());
                        more.add(Story.message(12, "ada", "m5", "who, I?"));
                        return new MessagesRead(ROOM, more);
                    }),
                    "room r shows 5 messages, its log has 4");
        }
    }

    @Nested
    class OfStates {

        @Test
        void findsAClientThatHoldsAnotherText() {
            finds(
                    sound().with(Heard.class, heard -> heard.event().seq() == 5 ? new Heard(102, staleEdit()) : heard),
                    "a client's state equals a fresh load");
        }

        @Test
        void findsAClientWithoutAReaction() {
            finds(sound().with(MessagesRead.class, read -> reactedTwice(read)), "a client's state equals a fresh load");
        }

        @Test
        void findsAWrongUnreadCount() {
            finds(bobSees(new View(ROOM, 11, 5, 3, 0, 2)), "recounted");
        }

        @Test
        void findsAWrongMentionCount() {
            finds(bobSees(new View(ROOM, 11, 5, 2, 1, 2)), "recounted");
        }

        @Test
        void findsAReadMarkerThatWentBack() {
            finds(bobSees(new View(ROOM, 11, 4, 2, 0, 2)), "the read marker of bob");
        }

        @Test
        void findsAWrongMemberCount() {
            finds(bobSees(new View(ROOM, 11, 5, 2, 0, 3)), "recounted");
        }

        @Test
        void findsARoomThatIsNotListed() {
            finds(sound().with(ViewsRead.class, read -> new ViewsRead(read.account(), List.of())), "is shown rooms []");
        }

        @Test
        void bearsARoomThatMayHaveBeenPutAway() {
            var hidden = sound().before(
                            LogRead.class::isInstance, "bob", new Attempted(50, new Hide(ROOM, "bob"), "", 0))
                    .before(LogRead.class::isInstance, "bob", new Done(50))
                    .before(Settled.class::isInstance, "bob/phone", new RoomLeft(102, ROOM))
                    .with(
                            ViewsRead.class,
                            read -> read.account().equals("bob") ? new ViewsRead("bob", List.of()) : read);

            assertThat(hidden.judged()).isEmpty();
        }

        @Test
        void findsAWrongMemberList() {
            finds(sound().with(MembersRead.class, _ -> new MembersRead(ROOM, Set.of("ada"))), "as members");
        }
    }

    @Test
    void findsWhateverElseWentWrong() {
        finds(
                sound().before(LogRead.class::isInstance, "nodes", new Surprise("node-1 ended by itself")),
                "ended by itself");
        finds(
                sound().without(what -> what instanceof Done done && done.number() == 5)
                        .before(LogRead.class::isInstance, "ada", new Refused(5, "status 500")),
                "refused");
    }

    private static void finds(Story story, String what) {
        assertThat(story.judged()).extracting(Violation::report).anyMatch(report -> report.contains(what));
    }

    private static Acknowledged acknowledged(long number, long seq) {
        return new Acknowledged(number, 0, "id-m1", seq, false);
    }

    private static Predicate<Happening> heard(int seq) {
        return what -> what instanceof Heard heard
                && heard.connection() == 102
                && heard.event().seq() == seq;
    }

    private static Predicate<Happening> heard(long connection) {
        return what -> what instanceof Heard heard && heard.connection() == connection;
    }

    private static List<Event> without(long seq) {
        return LOG.stream().filter(event -> event.seq() != seq).toList();
    }

    private static List<Event> plus(Event event) {
        var longer = new ArrayList<>(LOG);
        longer.add(event);
        return longer;
    }

    private static Event staleEdit() {
        return new Event(ROOM, 5, "message.edited", "id-m1", "", "", Story.message(3, "ada", "m1", "hello"));
    }

    private static MessagesRead shown(MessagesRead read, String id, String body, boolean deleted) {
        return new MessagesRead(
                ROOM,
                read.messages().stream()
                        .map(message -> message.id().equals(id)
                                ? new Message(
                                        id,
                                        ROOM,
                                        message.seq(),
                                        message.author(),
                                        message.name(),
                                        body,
                                        deleted,
                                        message.reactions())
                                : message)
                        .toList());
    }

    private static MessagesRead reactedTwice(MessagesRead read) {
        return new MessagesRead(
                ROOM,
                read.messages().stream()
                        .map(message -> message.reactions().isEmpty()
                                ? message
                                : new Message(
                                        message.id(),
                                        ROOM,
                                        message.seq(),
                                        message.author(),
                                        message.name(),
                                        message.body(),
                                        false,
                                        Map.of("👍", 2)))
                        .toList());
    }

    private static Story bobSees(View view) {
        return sound().with(
                        ViewsRead.class,
                        read -> read.account().equals("bob") ? new ViewsRead("bob", List.of(view)) : read);
    }
}
