package app.confab.application.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import app.confab.application.timeline.RoomLog.Appended;
import app.confab.application.world.Scene;
import app.confab.application.world.StoresContract;
import app.confab.domain.messages.Emoji;
import app.confab.domain.messages.ReactionTally;
import app.confab.domain.refusals.Refusal;
import app.confab.domain.rooms.Seq;
import app.confab.domain.timeline.Change;
import app.confab.domain.timeline.TimelineEvent.ReactionAdded;
import app.confab.domain.timeline.TimelineEvent.ReactionRemoved;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Giving and taking back reactions, as every [RoomLog] does it.
public interface ReactionsContract extends StoresContract {
    String THUMB = "\uD83D\uDC4D";
    String PARTY = "\uD83C\uDF89";

    @Test
    default void aReactionTellsWhoGaveWhat() {
        var scene = scene();
        var ada = scene.person("ada");
        var grace = scene.person("grace");
        var room = scene.roomOf(ada, grace);
        var message = scene.post(room, ada, "it works");
        var reacting = scene.reacting(message, grace, THUMB);

        var appended = scene.append(reacting);

        var added = new ReactionAdded(room, new Seq(4), reacting.at(), message.id(), new Emoji(THUMB), grace.id());
        assertThat(appended).isEqualTo(new Appended(List.of(added), false));
        assertThat(scene.events(room)).endsWith(added);
        assertThat(scene.seen(message, grace).reactions()).containsExactly(tally(THUMB, 1, true));
        assertThat(scene.seen(message, ada).reactions()).containsExactly(tally(THUMB, 1, false));
    }

    @Test
    default void aReactionIsTakenBack() {
        var scene = scene();
        var ada = scene.person("ada");
        var room = scene.roomOf(ada);
        var message = scene.post(room, ada, "it works");
        scene.append(scene.reacting(message, ada, THUMB));
        var unreacting = scene.unreacting(message, ada, THUMB);

        var appended = scene.append(unreacting);

        var removed = new ReactionRemoved(room, new Seq(4), unreacting.at(), message.id(), new Emoji(THUMB), ada.id());
        assertThat(appended).isEqualTo(new Appended(List.of(removed), false));
        assertThat(scene.events(room)).endsWith(removed);
        assertThat(scene.seen(message, ada).reactions()).isEmpty();
    }

    @Test
    default void reactingTwiceIsReactingOnce() {
        var scene = scene();
        var ada = scene.person("ada");
        var message = scene.post(scene.roomOf(ada), ada, "it works");
        scene.append(scene.reacting(message, ada, THUMB));

        scene.assertNothingToDo(scene.reacting(message, ada, THUMB), scene.unreacting(message, ada, PARTY));

        scene.append(scene.unreacting(message, ada, THUMB));
        scene.assertNothingToDo(scene.unreacting(message, ada, THUMB));
        assertThat(scene.append(scene.reacting(message, ada, THUMB)).events()).hasSize(1);
    }

    @Test
    default void everybodyReactsForThemselves() {
        var scene = scene();
        var ada = scene.person("ada");
        var grace = scene.person("grace");
        var message = scene.post(scene.roomOf(ada, grace), ada, "it works");
        scene.append(scene.reacting(message, ada, THUMB));

        scene.append(scene.reacting(message, grace, THUMB));
        scene.append(scene.reacting(message, grace, PARTY));
        assertThat(scene.seen(message, ada).reactions()).containsExactly(tally(THUMB, 2, true), tally(PARTY, 1, false));

        scene.append(scene.unreacting(message, ada, THUMB));
        assertThat(scene.seen(message, ada).reactions())
                .containsExactlyInAnyOrder(tally(THUMB, 1, false), tally(PARTY, 1, false));
        assertThat(scene.seen(message, grace).reactions())
                .containsExactlyInAnyOrder(tally(THUMB, 1, true), tally(PARTY, 1, true));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\u2764\uFE0F",
                "\u2764",
                "\uD83D\uDC69\uD83C\uDFFD\u200D\uD83D\uDE80",
                "\uD83C\uDDF5\uD83C\uDDF9",
                "#\uFE0F\u20E3",
                "\uD83C\uDFF4\uDB40\uDC67\uDB40\uDC62\uDB40\uDC73\uDB40\uDC63\uDB40\uDC74\uDB40\uDC7F"
            })
    default void anEmojiIsKeptAsSent(String emoji) {
        var scene = scene();
        var ada = scene.person("ada");
        var room = scene.roomOf(ada);
        var message = scene.post(room, ada, "it works");

        scene.append(scene.reacting(message, ada, emoji));

        assertThat(scene.seen(message, ada).reactions()).containsExactly(tally(emoji, 1, true));
        assertThat(scene.events(room).getLast())
                .isInstanceOfSatisfying(
                        ReactionAdded.class,
                        added -> assertThat(added.emoji().value()).isEqualTo(emoji));
    }

    @Test
    default void aDeletedMessageHasNoReactions() {
        var scene = scene();
        var ada = scene.person("ada");
        var message = scene.post(scene.roomOf(ada), ada, "it works");
        scene.append(scene.reacting(message, ada, THUMB));
        scene.append(scene.deleting(message, ada));

        scene.assertRefused(
                Refusal.Conflict.class, scene.reacting(message, ada, THUMB), scene.reacting(message, ada, PARTY));
        scene.assertNothingToDo(scene.unreacting(message, ada, THUMB));
    }

    @Test
    default void aMessageCarriesFiftyDifferentEmoji() {
        var scene = scene();
        var ada = scene.person("ada");
        var grace = scene.person("grace");
        var message = scene.post(scene.roomOf(ada, grace), ada, "it works");
        var faces = IntStream.range(0, RoomLog.MOST_EMOJI)
                .mapToObj(i -> Character.toString(0x1F600 + i))
                .toList();
        scene.submitAll(faces.stream()
                        .map(face -> scene.reacting(message, ada, face))
                        .toArray(Change[]::new))
                .forEach(Scene::result);

        scene.assertRefused(
                Refusal.Conflict.class, scene.reacting(message, ada, THUMB), scene.reacting(message, grace, THUMB));
        scene.assertNothingToDo(scene.reacting(message, ada, faces.getFirst()));
        scene.append(scene.reacting(message, grace, faces.getFirst()));

        scene.append(scene.unreacting(message, ada, faces.getFirst()));
        scene.assertRefused(Refusal.Conflict.class, scene.reacting(message, ada, THUMB));
        scene.append(scene.unreacting(message, grace, faces.getFirst()));
        scene.append(scene.reacting(message, ada, THUMB));
        assertThat(scene.seen(message, ada).reactions()).hasSize(RoomLog.MOST_EMOJI);
    }

    @Test
    default void strangersDoNotReact() {
        var scene = scene();
        var ada = scene.person("ada");
        var stranger = scene.person("grace");
        var inPublic = scene.post(scene.roomOf(ada), ada, "it works");
        var inPrivate = scene.post(scene.privateRoomOf(ada), ada, "it works");

        scene.assertRefused(
                Refusal.Forbidden.class,
                scene.reacting(inPublic, stranger, THUMB),
                scene.unreacting(inPublic, stranger, THUMB));
        scene.assertRefused(
                Refusal.NotFound.class,
                scene.reacting(inPrivate, stranger, THUMB),
                scene.unreacting(inPrivate, stranger, THUMB));
    }

    @Test
    default void whoeverHasLeftTakesNoReactionBack() {
        var scene = scene();
        var ada = scene.person("ada");
        var grace = scene.person("grace");
        var room = scene.roomOf(ada, grace);
        var message = scene.post(room, ada, "it works");
        scene.append(scene.reacting(message, grace, THUMB));
        scene.append(scene.leaving(room, grace));

        scene.assertRefused(Refusal.Forbidden.class, scene.unreacting(message, grace, THUMB));
        assertThat(scene.seen(message, ada).reactions()).containsExactly(tally(THUMB, 1, false));
    }

    @Test
    default void aReactionIsGivenInTheMessagesOwnRoom() {
        var scene = scene();
        var ada = scene.person("ada");
        var message = scene.post(scene.roomOf(ada), ada, "it works");
        var there = scene.roomOf(ada);
        var emoji = new Emoji(THUMB);
        var at = scene.stamps().now();

        scene.assertRefused(
                Refusal.NotFound.class,
                new Change.React(there, message.id(), ada.id(), emoji, at),
                new Change.React(message.room(), scene.unknownMessage(), ada.id(), emoji, at),
                new Change.Unreact(there, message.id(), ada.id(), emoji, at),
                new Change.Unreact(message.room(), scene.unknownMessage(), ada.id(), emoji, at));
        assertThat(scene.seen(message, ada).reactions()).isEmpty();
    }

    private static ReactionTally tally(String emoji, int count, boolean mine) {
        return new ReactionTally(new Emoji(emoji), count, mine);
    }
}
