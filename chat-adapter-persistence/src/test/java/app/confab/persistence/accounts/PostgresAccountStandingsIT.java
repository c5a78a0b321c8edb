package app.confab.persistence.accounts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.confab.application.accounts.AccountStandingsContract;
import app.confab.application.world.Scene;
import app.confab.application.world.Stores;
import app.confab.domain.accounts.ServerRole;
import app.confab.domain.refusals.Refusal;
import app.confab.persistence.PersistentStores;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class PostgresAccountStandingsIT implements AccountStandingsContract {
    private final List<PersistentStores> opened = new ArrayList<>();

    @AfterEach
    void close() {
        opened.forEach(PersistentStores::close);
    }

    @Override
    public Stores emptyStores() {
        opened.add(PersistentStores.open());
        return opened.getLast().stores();
    }

    /// As former versions made them.
    @Test
    void aDeletedAccountThatIsStillCalledAnAdminRunsNothing() throws SQLException {
        var scene = new Scene(emptyStores());
        var ada = scene.admin("ada");
        var grace = scene.admin("grace");
        scene.stores().erasure().erase(grace.id(), scene.stamps().now());
        try (var connection = opened.getLast().connect();
                var change = connection.prepareStatement("update account set server_role = 'admin' where id = ?")) {
            change.setObject(1, grace.id().value());
            change.executeUpdate();
        }

        var standings = scene.stores().accountStandings();
        assertThat(standings.of(grace.id()).orElseThrow().isActiveAdmin()).isFalse();
        assertThatThrownBy(() -> standings.giveRole(ada.id(), ServerRole.MEMBER))
                .isInstanceOf(Refusal.Conflict.class);
        assertThatThrownBy(() ->
                        scene.stores().erasure().erase(ada.id(), scene.stamps().now()))
                .isInstanceOf(Refusal.Conflict.class);
    }
}
