package app.confab.application.messages;

import static org.assertj.core.api.Assertions.assertThat;

import app.confab.application.messages.Messages.Place;
import app.confab.application.world.AtOnce;
import app.confab.application.world.StoresContract;
import app.confab.domain.messages.Emoji;
import app.confab.domain.messages.MessageView;
import app.confab.domain.messages.ReactionTally;
import app.confab.domain.rooms.Seq;
import java.util.List;
import org.junit.jupiter.api.Test;

/// The reactions that every [Messages] shows.
public interface ReactionTalliesContract extends StoresContract {
    String THUMB = "\uD83D\uDC4D";
    String PARTY = "\uD83C\uDF89";
    String WAVE = "\uD83D\uDC4B";

    @Test
    default void emojiComeInTheOrderInWhichTheyWereFirstGiven() {
        var scene = scene();
        var people = scene.people(3);
        var room = scene.roomOf(people[0], people[1], people[2]);
        var message = scene.post(room, people[0], "it works");
        scene.append(scene.reacting(message, people[0], WAVE));
        scene.append(scene.reacting(message, people[1], THUMB));
        scene.append(scene.reacting(message, people[2], PARTY));
        scene.append(scene.reacting(message, people[0], PARTY));
        scene.append(scene.reacting(message, people[1], PARTY));
        scene.append(scene.reacting(message, people[2], WAVE));

        assertThat(scene.seen(message, people[1]).reactions())
                .containsExactly(tally(WAVE, 2, false), tally(THUMB, 1, true), tally(PARTY, 3, true));
    }

    @Test
    default void anEmojiThatIsGivenAnewComesLast() {
        var scene = scene();
        var ada = scene.person("ada");
        var message = scene.post(scene.roomOf(ada), ada, "it works");
        scene.append(scene.reacting(message, ada, WAVE));
        scene.append(scene.reacting(message, ada, THUMB));
        scene.append(scene.unreacting(message, ada, WAVE));

        scene.append(scene.reacting(message, ada, WAVE));

        assertThat(scene.seen(message, ada).reactions()).containsExactly(tally(THUMB, 1, true), tally(WAVE, 1, true));
    }

    @Test
    default void everyWayToAMessageShowsTheReaderTheirReactions() {
        var scene = scene();
        var ada = scene.person("ada");
        var grace = scene.person("grace");
        var room = scene.roomOf(ada, grace);
        var plain = scene.post(room, ada, "does it work?");
        var message = scene.post(room, ada, "it works");
        scene.append(scene.reacting(message, grace, THUMB));
        scene.append(scene.reacting(message, ada, WAVE));

        for (var reader : List.of(ada, grace, scene.person("linus"))) {
            var place = new Place(room, reader.id());
            var expected = List.of(
                    new MessageView(plain, List.of()),
                    new MessageView(
                            message,
                            List.of(tally(THUMB, 1, reader.equals(grace)), tally(WAVE, 1, reader.equals(ada)))));
            assertThat(stores().messages().before(place, null, 10).items()).isEqualTo(expected);
            assertThat(stores().messages().after(place, Seq.START, 10).items()).isEqualTo(expected);
            assertThat(stores().messages().around(place, message.seq(), 10).items())
                    .isEqualTo(expected);
            assertThat(stores().messages().byId(place, message.id())).contains(expected.getLast());
        }
    }

    @Test
    default void reactionsOutliveTheMembership() {
        var scene = scene();
        var ada = scene.person("ada");
        var grace = scene.person("grace");
        var room = scene.roomOf(ada, grace);
        var message = scene.post(room, ada, "it works");
        scene.append(scene.reacting(message, grace, THUMB));

        scene.append(scene.leaving(room, grace));

        assertThat(scene.seen(message, ada).reactions()).containsExactly(tally(THUMB, 1, false));
        assertThat(scene.seen(message, grace).reactions()).containsExactly(tally(THUMB, 1, true));
    }

    @Test
    default void reactionsAndTheSeqOfAPageAreOfOneSnapshot() {
        var scene = scene();
        var ada = scene.person("ada");
        var room = scene.roomOf(ada);
        var message = scene.post(room, ada, "it works");
        var place = new Place(room, ada.id());
        Runnable writing = () -> {
            for (var i = 0; i < 40; i++) {
                scene.append(scene.reacting(message, ada, Character.toString(0x1F600 + i)));
            }
        };
        Runnable reading = () -> {
            var section = stores().messages().before(place, null, 10);
            var reactions = section.items().getFirst().reactions().size();
            assertThat(section.asOfSeq()).isEqualTo(new Seq(message.seq().value() + reactions));
        };

        AtOnce.readWhile(writing, reading);
    }

    private static ReactionTally tally(String emoji, int count, boolean mine) {
        return new ReactionTally(new Emoji(emoji), count, mine);
    }
}
