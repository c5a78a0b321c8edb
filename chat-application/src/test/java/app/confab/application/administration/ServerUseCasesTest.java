package app.confab.application.administration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.confab.application.accounts.AdminRights;
import app.confab.application.accounts.Stewards;
import app.confab.application.administration.ServerOverview.Overview;
import app.confab.application.audit.AuditTrail;
import app.confab.application.audit.OnRecord;
import app.confab.application.kernel.SomeClient;
import app.confab.application.world.Scene;
import app.confab.application.world.Stores;
import app.confab.domain.administration.ServerName;
import app.confab.domain.refusals.Refusal;
import app.confab.domain.registration.RegistrationMode;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ServerUseCasesTest {
    private static final ServerName ENGINES = new ServerName("Engines");

    private final Stores stores = Stores.inMemory();
    private final Scene scene = new Scene(stores);
    private final AuditTrail trail = new AuditTrail(stores.audit(), scene.stamps());
    private final NameServer nameServer =
            new NameServer(new Stewards(new AdminRights(stores.accountStandings()), trail), stores.serverProfile());
    private final ServerOverview overview = new ServerOverview(
            stores.serverProfile(), stores.registrations(), RegistrationMode.INVITE, Optional.empty());

    @Test
    void whoeverComesFirstIsToldSo() {
        assertThat(overview.now())
                .isEqualTo(new Overview(new ServerName("Confab"), RegistrationMode.INVITE, true, Optional.empty()));

        scene.person("ada");

        assertThat(overview.now().firstRun()).isFalse();
    }

    @Test
    void theServerIsCalledAsAnAdminWishes() {
        var ada = scene.admin("ada");

        nameServer.name(scene.caller(ada), ENGINES, SomeClient.AT_HOME);

        assertThat(overview.now().name()).isEqualTo(ENGINES);
        assertThat(OnRecord.of(stores))
                .containsExactly("server.changed of - by " + ada.username().value() + ": name");
    }

    @Test
    void nobodyElseNamesIt() {
        var grace = scene.caller(scene.person("grace"));

        assertThatThrownBy(() -> nameServer.name(grace, ENGINES, SomeClient.AT_HOME))
                .isInstanceOf(Refusal.Forbidden.class);
        assertThat(overview.now().name()).isEqualTo(new ServerName("Confab"));
        assertThat(OnRecord.of(stores)).isEmpty();
    }
}
