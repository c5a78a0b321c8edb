package app.confab.application.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import app.confab.application.kernel.SomeClient;
import app.confab.application.world.StoresContract;
import app.confab.domain.accounts.Account;
import app.confab.domain.accounts.DisplayName;
import app.confab.domain.rooms.Role;
import app.confab.domain.rooms.Seq;
import app.confab.domain.sessions.RefreshDigest;
import app.confab.domain.sessions.Session;
import app.confab.domain.sessions.SessionId;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/// What every [AccountVersions] keeps.
public interface AccountVersionsContract extends StoresContract {

    @Test
    default void everyAccountThatExistsHasAVersion() {
        var scene = scene();
        var ada = scene.person("ada").id();
        var grace = scene.person("grace").id();
        var nobody = scene.somebodyUnknown("nobody").id();

        assertThat(stores().versions().of(List.of(ada, nobody, grace))).containsOnlyKeys(ada, grace);
        assertThat(stores().versions().of(List.of(ada, ada))).containsOnlyKeys(ada);
        assertThat(stores().versions().of(List.of(nobody))).isEmpty();
        assertThat(stores().versions().of(List.of())).isEmpty();
    }

    @Test
    default void itGrowsWithEveryRoomThatOneComesIntoOrGoesOutOf() {
        var scene = scene();
        var ada = scene.person("ada");
        var grace = scene.person("grace");
        var room = scene.roomOf(ada);
        var privateRoom = scene.privateRoomOf(ada);

        grows("creating", () -> scene.roomOf(grace), grace);
        grows("joining", () -> scene.append(scene.joining(room, grace)), grace);
        grows("leaving", () -> scene.append(scene.leaving(room, grace)), grace);
        grows("being let in", () -> scene.append(scene.adding(privateRoom, grace, Role.MEMBER, ada)), grace);
        grows("being put out", () -> scene.append(scene.removing(privateRoom, grace, ada)), grace);
        grows("a direct room", () -> scene.directRoomOf(ada, grace), ada, grace);
    }

    @Test
    default void itGrowsWithEveryRole() {
        var scene = scene();
        var ada = scene.person("ada");
        var grace = scene.person("grace");
        var room = scene.roomOf(ada, grace);

        grows("another role", () -> scene.make(room, grace, Role.MODERATOR, ada), grace);
        grows("a room handed over", () -> scene.append(scene.leaving(room, ada)), ada, grace);
    }

    @Test
    default void itGrowsWithHidingAndShowing() {
        var scene = scene();
        var ada = scene.person("ada");
        var room = scene.directRoomOf(ada, scene.person("grace"));

        grows("hiding", () -> stores().directRooms().hide(ada.id(), room), ada);
        grows("showing", () -> stores().directRooms().show(ada.id(), room), ada);
    }

    @Test
    default void itGrowsWithEveryMoveOfAReadMarker() {
        var scene = scene();
        var ada = scene.person("ada");
        var room = scene.roomOf(ada);
        scene.post(5, room, ada);

        grows("forward", () -> stores().markers().moveForward(ada.id(), room, new Seq(4)), ada);
        grows("back", () -> stores().markers().moveBack(ada.id(), room, new Seq(2)), ada);
    }

    @Test
    default void itGrowsWithTheEndOfASession() {
        var scene = scene();
        var ada = scene.person("ada");
        var token = new RefreshDigest(scene.freshWord());
        var stamp = scene.stamps().next();
        stores().sessions()
                .open(
                        Session.open(
                                new SessionId(stamp.id()),
                                ada.id(),
                                stamp.at(),
                                stamp.at().plus(Duration.ofDays(1))),
                        token,
                        SomeClient.AT_HOME);

        grows("logging out", () -> stores().sessions().endByToken(token, stamp.at()), ada);
    }

    @Test
    default void itGrowsWithTheProfile() {
        var ada = scene().person("ada");

        grows("renaming", () -> stores().accounts().rename(ada.id(), new DisplayName("Countess")), ada);
    }

    @Test
    default void nobodysVersionGrowsWithWhatIsSaid() {
        var scene = scene();
        var ada = scene.person("ada");
        var grace = scene.person("grace");
        var room = scene.roomOf(ada, grace);
        var before = versions(ada, grace);

        var message = scene.post(room, ada, "hello");
        scene.append(scene.reacting(message, grace, "\uD83D\uDC4B"));
        scene.append(scene.editing(message, ada, "hello Grace"));
        scene.append(scene.deleting(message, ada));

        assertThat(versions(ada, grace)).isEqualTo(before);
    }

    @Test
    default void whoeverIsRenamedIsToldOfForAWhile() {
        var scene = scene();
        var ada = scene.person("ada");
        var grace = scene.person("grace");
        assertThat(stores().versions().recentlyRenamed()).doesNotContainKeys(ada.id(), grace.id());

        stores().accounts().rename(ada.id(), new DisplayName("Countess"));
        var first = stores().versions().recentlyRenamed();
        assertThat(first).containsKey(ada.id()).doesNotContainKey(grace.id());

        stores().accounts().rename(ada.id(), new DisplayName("Countess of Lovelace"));
        assertThat(stores().versions().recentlyRenamed().get(ada.id())).isAfterOrEqualTo(first.get(ada.id()));
    }

    private void grows(String why, Runnable change, Account... accounts) {
        var before = versions(accounts);
        change.run();
        var after = versions(accounts);
        for (var i = 0; i < accounts.length; i++) {
            assertThat(after.get(i)).as("%s of %s", why, accounts[i]).isGreaterThan(before.get(i));
        }
    }

    private List<Long> versions(Account... accounts) {
        var ids = Arrays.stream(accounts).map(Account::id).toList();
        var versions = stores().versions().of(ids);
        return ids.stream().map(versions::get).toList();
    }
}
