package app.confab.application.accounts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.confab.application.kernel.Page;
import app.confab.application.world.AtOnce;
import app.confab.application.world.Pages;
import app.confab.application.world.Scene;
import app.confab.application.world.Stores;
import app.confab.domain.accounts.Account;
import app.confab.domain.accounts.AccountStanding;
import app.confab.domain.accounts.ServerRole;
import app.confab.domain.refusals.Refusal;
import java.util.List;
import org.junit.jupiter.api.Test;

/// What every [AccountStandings] keeps.
public interface AccountStandingsContract {

    /// Stores that hold nothing yet: who is the last admin is told by all accounts that there are.
    Stores emptyStores();

    @Test
    default void whoeverIsNothingElseIsAMember() {
        var scene = new Scene(emptyStores());
        var ada = scene.person("ada");

        assertThat(standings(scene).of(ada.id())).contains(new AccountStanding(ada, ServerRole.MEMBER, false, null));
        assertThat(standings(scene).of(scene.somebodyUnknown("nobody").id())).isEmpty();
    }

    @Test
    default void aRoleIsGivenAndTaken() {
        var scene = new Scene(emptyStores());
        var ada = scene.admin("ada");
        var grace = scene.person("grace");
        var admin = new AccountStanding(grace, ServerRole.ADMIN, false, null);

        assertThat(standings(scene).giveRole(grace.id(), ServerRole.ADMIN)).isEqualTo(admin);
        assertThat(standings(scene).of(grace.id())).contains(admin);

        standings(scene).giveRole(ada.id(), ServerRole.MEMBER);
        assertThat(standings(scene).of(ada.id())).contains(new AccountStanding(ada, ServerRole.MEMBER, false, null));
        assertThat(standings(scene).of(grace.id())).contains(admin);
    }

    @Test
    default void aRoleMayBeGivenAgain() {
        var scene = new Scene(emptyStores());
        var ada = scene.admin("ada");
        var grace = scene.person("grace");

        assertThat(standings(scene).giveRole(ada.id(), ServerRole.ADMIN).role()).isEqualTo(ServerRole.ADMIN);
        assertThat(standings(scene).giveRole(grace.id(), ServerRole.MEMBER).role())
                .isEqualTo(ServerRole.MEMBER);
    }

    @Test
    default void theVersionGrowsWithTheRole() {
        var scene = new Scene(emptyStores());
        var ada = scene.person("ada").id();
        var versions = scene.stores().versions();
        var before = versions.of(List.of(ada)).get(ada);

        standings(scene).giveRole(ada, ServerRole.ADMIN);

        assertThat(versions.of(List.of(ada)).get(ada)).isGreaterThan(before);
    }

    @Test
    default void whoeverIsUnknownGetsNoRole() {
        var scene = new Scene(emptyStores());
        var nobody = scene.somebodyUnknown("nobody").id();

        assertThatThrownBy(() -> standings(scene).giveRole(nobody, ServerRole.ADMIN))
                .isInstanceOf(Refusal.NotFound.class);
    }

    @Test
    default void theLastAdminStaysOne() {
        var scene = new Scene(emptyStores());
        var ada = scene.admin("ada");
        scene.person("grace");

        assertThatThrownBy(() -> standings(scene).giveRole(ada.id(), ServerRole.MEMBER))
                .isInstanceOf(Refusal.Conflict.class);
        assertThat(standings(scene).of(ada.id()).orElseThrow().isActiveAdmin()).isTrue();
    }

    @Test
    default void ofAdminsWhoAllStepDownAtOnceOneStays() {
        var scene = new Scene(emptyStores());
        for (var round = 0; round < 10; round++) {
            var admins = List.of(scene.admin("ada"), scene.admin("grace"), scene.admin("linus"));
            onlyThese(scene, admins);

            var stayed = AtOnce.run(3, i -> !stepsDown(scene, admins.get(i)));

            assertThat(stayed).containsOnlyOnce(true);
            assertThat(admins.stream().filter(admin -> isAdmin(scene, admin))).hasSize(1);
        }
    }

    @Test
    default void aDeactivatedAccountIsShut() {
        var scene = new Scene(emptyStores());
        scene.admin("ada");
        var grace = scene.person("grace");
        var now = scene.stamps().now();
        var session = scene.session(grace);

        var shut = standings(scene).deactivate(grace.id(), now);

        assertThat(shut).isEqualTo(new AccountStanding(grace, ServerRole.MEMBER, false, now));
        assertThat(standings(scene).of(grace.id())).contains(shut);
        assertThat(scene.stores().accounts().credentialsOf(grace.username())).isEmpty();
        assertThat(scene.stores().sessions().isLive(session.id(), now)).isFalse();
        assertThat(scene.stores().accounts().byId(grace.id())).contains(grace);
        assertThat(scene.stores()
                        .accounts()
                        .search(grace.username().value(), new Page.Request(null, 20))
                        .items())
                .isEmpty();
    }

    @Test
    default void noSessionThatIsOpenedLaterIsLive() {
        var scene = new Scene(emptyStores());
        scene.admin("ada");
        var grace = scene.person("grace");
        var now = scene.stamps().now();
        standings(scene).deactivate(grace.id(), now);

        assertThat(scene.stores().sessions().isLive(scene.session(grace).id(), now))
                .isFalse();
    }

    @Test
    default void deactivatingTwiceIsDeactivatingOnce() {
        var scene = new Scene(emptyStores());
        scene.admin("ada");
        var grace = scene.person("grace");
        var now = scene.stamps().now();
        var shut = standings(scene).deactivate(grace.id(), now);

        assertThat(standings(scene).deactivate(grace.id(), now.plusSeconds(60))).isEqualTo(shut);
    }

    @Test
    default void aReactivatedAccountIsWhatItWas() {
        var scene = new Scene(emptyStores());
        scene.admin("ada");
        var grace = scene.admin("grace");
        var before = standings(scene).of(grace.id()).orElseThrow();
        standings(scene).deactivate(grace.id(), scene.stamps().now());

        assertThat(standings(scene).reactivate(grace.id())).isEqualTo(before);
        assertThat(standings(scene).reactivate(grace.id())).isEqualTo(before);

        assertThat(scene.stores().accounts().credentialsOf(grace.username())).isPresent();
    }

    @Test
    default void theVersionGrowsWithBoth() {
        var scene = new Scene(emptyStores());
        scene.admin("ada");
        var grace = scene.person("grace").id();
        var versions = scene.stores().versions();
        var before = versions.of(List.of(grace)).get(grace);

        standings(scene).deactivate(grace, scene.stamps().now());
        var shut = versions.of(List.of(grace)).get(grace);
        standings(scene).reactivate(grace);

        assertThat(shut).isGreaterThan(before);
        assertThat(versions.of(List.of(grace)).get(grace)).isGreaterThan(shut);
    }

    @Test
    default void theLastAdminIsNotShut() {
        var scene = new Scene(emptyStores());
        var ada = scene.admin("ada");
        var grace = scene.admin("grace");
        var now = scene.stamps().now();
        standings(scene).deactivate(grace.id(), now);

        assertThatThrownBy(() -> standings(scene).deactivate(ada.id(), now)).isInstanceOf(Refusal.Conflict.class);
        assertThatThrownBy(() -> standings(scene).giveRole(ada.id(), ServerRole.MEMBER))
                .isInstanceOf(Refusal.Conflict.class);
        assertThat(standings(scene).giveRole(grace.id(), ServerRole.MEMBER).role())
                .isEqualTo(ServerRole.MEMBER);
    }

    @Test
    default void ofAdminsWhoShutEachOtherAtOnceOneStays() {
        var scene = new Scene(emptyStores());
        for (var round = 0; round < 10; round++) {
            var admins = List.of(scene.admin("ada"), scene.admin("grace"), scene.admin("linus"));
            onlyThese(scene, admins);

            var stayed = AtOnce.run(3, i -> !isShut(scene, admins.get(i)));

            assertThat(stayed).containsOnlyOnce(true);
            admins.forEach(admin -> standings(scene).reactivate(admin.id()));
        }
    }

    @Test
    default void whoeverIsUnknownIsNeitherShutNorOpened() {
        var scene = new Scene(emptyStores());
        var nobody = scene.somebodyUnknown("nobody").id();

        assertThatThrownBy(
                        () -> standings(scene).deactivate(nobody, scene.stamps().now()))
                .isInstanceOf(Refusal.NotFound.class);
        assertThatThrownBy(() -> standings(scene).reactivate(nobody)).isInstanceOf(Refusal.NotFound.class);
    }

    @Test
    default void whoeverIsDeletedIsNothingAnyMore() {
        var scene = new Scene(emptyStores());
        scene.admin("ada");
        var grace = scene.admin("grace");
        var now = scene.stamps().now();
        scene.stores().erasure().erase(grace.id(), now);

        assertThatThrownBy(() -> standings(scene).giveRole(grace.id(), ServerRole.ADMIN))
                .isInstanceOf(Refusal.NotFound.class);
        assertThatThrownBy(() -> standings(scene).deactivate(grace.id(), now)).isInstanceOf(Refusal.NotFound.class);
        assertThatThrownBy(() -> standings(scene).reactivate(grace.id())).isInstanceOf(Refusal.NotFound.class);
        assertThat(standings(scene).of(grace.id()))
                .contains(new AccountStanding(grace.deleted(), ServerRole.MEMBER, false, null));
    }

    @Test
    default void whoeverIsDeletedAfterTheyWereShutStaysDeleted() {
        var scene = new Scene(emptyStores());
        scene.admin("ada");
        var grace = scene.person("grace");
        var now = scene.stamps().now();
        standings(scene).deactivate(grace.id(), now);
        scene.stores().erasure().erase(grace.id(), now);

        assertThatThrownBy(() -> standings(scene).reactivate(grace.id())).isInstanceOf(Refusal.NotFound.class);
    }

    @Test
    default void allAreFoundByNameShutOnesToo() {
        var scene = new Scene(emptyStores());
        var ada = scene.admin("ada");
        var grace = scene.person("grace");
        standings(scene).deactivate(grace.id(), scene.stamps().now());
        for (var i = 0; i < 5; i++) {
            scene.person("linus");
        }

        assertThat(found(scene, "GRACE")).extracting(AccountStanding::account).containsExactly(grace);
        assertThat(found(scene, ""))
                .hasSize(7)
                .extracting(AccountStanding::account)
                .contains(ada, grace);
        assertThat(found(scene, ""))
                .extracting(standing -> standing.account().username().value())
                .isSorted()
                .doesNotHaveDuplicates();
        assertThat(found(scene, "nobody")).isEmpty();
        assertThatThrownBy(() -> standings(scene).search("", new Page.Request("made up", 3)))
                .isInstanceOf(Refusal.Invalid.class);
    }

    private static List<AccountStanding> found(Scene scene, String query) {
        return Pages.items(Pages.all(cursor -> standings(scene).search(query, new Page.Request(cursor, 3))));
    }

    private static boolean isShut(Scene scene, Account admin) {
        try {
            standings(scene).deactivate(admin.id(), scene.stamps().now());
            return true;
        } catch (Refusal.Conflict last) {
            return false;
        }
    }

    private static void onlyThese(Scene scene, List<Account> admins) {
        var all = scene.stores().accounts().search("", new Page.Request(null, 100));
        all.items().stream()
                .filter(account -> !admins.contains(account))
                .forEach(account -> standings(scene).giveRole(account.id(), ServerRole.MEMBER));
    }

    private static boolean stepsDown(Scene scene, Account admin) {
        try {
            standings(scene).giveRole(admin.id(), ServerRole.MEMBER);
            return true;
        } catch (Refusal.Conflict last) {
            return false;
        }
    }

    private static boolean isAdmin(Scene scene, Account account) {
        return standings(scene).of(account.id()).orElseThrow().isActiveAdmin();
    }

    private static AccountStandings standings(Scene scene) {
        return scene.stores().accountStandings();
    }
}
