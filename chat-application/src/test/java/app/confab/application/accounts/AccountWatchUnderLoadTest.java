package app.confab.application.accounts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import app.confab.application.world.AtOnce;
import app.confab.application.world.Scene;
import app.confab.application.world.Stores;
import app.confab.domain.accounts.Account;
import app.confab.domain.accounts.AccountId;
import app.confab.domain.rooms.RoomId;
import app.confab.domain.rooms.Seq;
import java.util.ArrayList;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/// People come, go and change at once, and nobody who looks when told has missed anything.
class AccountWatchUnderLoadTest {
    private static final int PEOPLE = 8;
    private static final int CHANGES = 300;

    private final Stores stores = Stores.inMemory();
    private final Scene scene = new Scene(stores);

    @Test
    void whoeverIsConnectedIsLedToTheNewestState() {
        var people = IntStream.range(0, PEOPLE)
                .mapToObj(i -> scene.person("person" + i))
                .toList();
        var room = scene.roomOf(people.getFirst(), people.subList(1, PEOPLE).toArray(Account[]::new));
        scene.post(CHANGES, room, people.getFirst());

        try (var threads = Executors.newCachedThreadPool()) {
            var watch = new AccountWatch(stores.versions(), threads);
            var screens = new Screens(room);
            watch.listen(screens);
            var works = new ArrayList<Callable<Boolean>>();
            people.forEach(person -> works.add(() -> changes(person, room, watch)));
            people.forEach(person -> works.add(() -> comesAndGoes(person, watch, screens)));
            AtOnce.run(works);

            watch.sweep();
            await().untilAsserted(() -> people.forEach(
                    person -> assertThat(screens.shown.get(person.id())).isEqualTo(screens.present(person.id()))));
        }
    }

    /// Every other hint gets lost.
    private boolean changes(Account person, RoomId room, AccountWatch watch) {
        for (var seq = 1; seq <= CHANGES; seq++) {
            var moved = stores.markers().moveForward(person.id(), room, new Seq(PEOPLE + seq));
            if (seq % 2 == 0 && moved.isPresent()) {
                watch.hint(person.id());
            }
        }
        return true;
    }

    /// Stays in the end.
    private static boolean comesAndGoes(Account person, AccountWatch watch, Screens screens) {
        for (var i = 0; i < CHANGES; i++) {
            watch.watch(person.id());
            screens.changed(person.id());
            watch.watch(person.id());
            watch.unwatch(person.id());
            watch.unwatch(person.id());
        }
        watch.watch(person.id());
        screens.changed(person.id());
        return true;
    }

    /// What each person is shown: their read marker as it was when it was looked at last.
    private final class Screens implements AccountWatch.Listener {
        private final Map<AccountId, Seq> shown = new ConcurrentHashMap<>();
        private final RoomId room;

        private Screens(RoomId room) {
            this.room = room;
        }

        @Override
        public void changed(AccountId account) {
            shown.compute(account, (_, _) -> present(account));
        }

        @Override
        public void renamed(AccountId account) {}

        private Seq present(AccountId account) {
            return stores.views().of(account, room).orElseThrow().readSeq();
        }
    }
}
