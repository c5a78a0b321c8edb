package app.confab.application.registration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.confab.application.kernel.Page;
import app.confab.application.world.Pages;
import app.confab.application.world.Scene;
import app.confab.application.world.Stores;
import app.confab.domain.accounts.Account;
import app.confab.domain.accounts.DisplayName;
import app.confab.domain.refusals.Refusal;
import app.confab.domain.registration.Invite;
import app.confab.domain.registration.InviteDigest;
import app.confab.domain.registration.InviteId;
import app.confab.domain.registration.InviteNote;
import app.confab.domain.registration.InviteTerms;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/// What every [Invites] keeps.
public interface InvitesContract {
    InviteTerms FOR_ONE = new InviteTerms(new InviteNote("for Grace, \uD83E\uDDEE"), Duration.ofDays(7), 1);
    InviteTerms FOR_ANY = new InviteTerms(InviteNote.NONE, Duration.ofDays(365), null);

    /// Stores that hold nothing yet: which is the newest is told by all invites that there are.
    Stores emptyStores();

    @Test
    default void anInviteIsReadAsItWasMade() {
        var scene = new Scene(emptyStores());
        var ada = scene.person("ada");

        for (var terms : List.of(FOR_ONE, FOR_ANY)) {
            var invite = made(scene, ada, terms);

            assertThat(newest(scene, 1).items()).containsExactly(invite);
        }
    }

    @Test
    default void theNewestComeFirstAndNoneTwice() {
        var scene = new Scene(emptyStores());
        var ada = scene.person("ada");
        var made = new ArrayList<Invite>();
        for (var i = 0; i < 7; i++) {
            made.addFirst(made(scene, ada, FOR_ONE));
        }

        var read = Pages.items(Pages.all(cursor -> scene.stores().invites().newestFirst(new Page.Request(cursor, 3))));

        assertThat(read.subList(0, 7)).isEqualTo(made);
        assertThat(read).doesNotHaveDuplicates();
    }

    @Test
    default void whoeverMadeItIsCalledAsNow() {
        var scene = new Scene(emptyStores());
        var ada = scene.person("ada");
        made(scene, ada, FOR_ONE);

        scene.stores().accounts().rename(ada.id(), new DisplayName("Countess"));

        assertThat(newest(scene, 1).items().getFirst().by().displayName()).isEqualTo(new DisplayName("Countess"));
    }

    @Test
    default void anInviteIsRevokedOnce() {
        var scene = new Scene(emptyStores());
        var invite = made(scene, scene.person("ada"), FOR_ONE);
        var other = made(scene, scene.person("grace"), FOR_ONE);
        var now = scene.stamps().now();

        scene.stores().invites().revoke(invite.id(), now);
        scene.stores().invites().revoke(invite.id(), now.plusSeconds(60));

        assertThat(newest(scene, 2).items()).extracting(Invite::revokedAt).containsExactly(null, now);
        assertThat(newest(scene, 1).items()).containsExactly(other);
    }

    @Test
    default void whatIsUnknownCannotBeRevoked() {
        var scene = new Scene(emptyStores());
        var unknown = new InviteId(scene.stamps().next().id());

        assertThatThrownBy(() ->
                        scene.stores().invites().revoke(unknown, scene.stamps().now()))
                .isInstanceOf(Refusal.NotFound.class);
    }

    @Test
    default void aCursorThatNoPageHasGivenIsRefused() {
        var invites = emptyStores().invites();

        assertThatThrownBy(() -> invites.newestFirst(new Page.Request("made up", 3)))
                .isInstanceOf(Refusal.Invalid.class);
    }

    private static Invite made(Scene scene, Account by, InviteTerms terms) {
        var stamp = scene.stamps().next();
        var invite = Invite.fresh(new InviteId(stamp.id()), by.profile(), stamp.at(), terms);
        scene.stores().invites().add(invite, new InviteDigest(scene.freshWord()));
        return invite;
    }

    private static Page<Invite> newest(Scene scene, int limit) {
        return scene.stores().invites().newestFirst(new Page.Request(null, limit));
    }
}
