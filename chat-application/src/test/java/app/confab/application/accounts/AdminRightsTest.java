package app.confab.application.accounts;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.confab.application.world.Scene;
import app.confab.application.world.Stores;
import app.confab.domain.accounts.ServerRole;
import app.confab.domain.refusals.Refusal;
import org.junit.jupiter.api.Test;

class AdminRightsTest {
    private final Scene scene = new Scene(Stores.inMemory());
    private final AdminRights rights = new AdminRights(scene.stores().accountStandings());

    @Test
    void adminsAreLetThrough() {
        var ada = scene.caller(scene.admin("ada"));

        assertThatCode(() -> rights.require(ada)).doesNotThrowAnyException();
    }

    @Test
    void everybodyElseIsStopped() {
        var grace = scene.caller(scene.person("grace"));
        var nobody = scene.caller(scene.somebodyUnknown("nobody"));

        assertThatThrownBy(() -> rights.require(grace)).isInstanceOf(Refusal.Forbidden.class);
        assertThatThrownBy(() -> rights.require(nobody)).isInstanceOf(Refusal.Forbidden.class);
    }

    @Test
    void whoeverIsNoAdminAnyMoreIsStoppedAtOnce() {
        scene.admin("ada");
        var grace = scene.admin("grace");
        scene.stores().accountStandings().giveRole(grace.id(), ServerRole.MEMBER);

        assertThatThrownBy(() -> rights.require(scene.caller(grace))).isInstanceOf(Refusal.Forbidden.class);
    }
}
