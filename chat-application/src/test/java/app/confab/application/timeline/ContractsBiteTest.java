package app.confab.application.timeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import app.confab.application.world.Stores;
import app.confab.application.world.StoresContract;
import java.time.Duration;
import java.util.List;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.platform.testkit.engine.EngineTestKit;
import org.junit.platform.testkit.engine.Event;

/// Runs the contract suites against stores that are wrong, which must be found out, by the test that says so.
class ContractsBiteTest {

    @BeforeEach
    void loseNoTime() {
        Awaitility.setDefaultTimeout(Duration.ofMillis(200));
    }

    @AfterEach
    void beAsPatientAsBefore() {
        Awaitility.reset();
    }

    static class LosingAWrite implements RoomLogUnderLoadContract {
        private final Stores stores = BrokenStores.thatLoseAWrite();

        @Override
        public Stores stores() {
            return stores;
        }
    }

    @Test
    void aLostWriteIsFoundOut() {
        assertThat(failuresOf(LosingAWrite.class)).contains("manyWritersIntoOneRoomLeaveNoGap");
    }

    static class DoublingARepeat implements PostsContract, RoomLogUnderLoadContract {
        private final Stores stores = BrokenStores.thatDoubleARepeat();

        @Override
        public Stores stores() {
            return stores;
        }
    }

    @Test
    void aDoubledRepeatIsFoundOut() {
        assertThat(failuresOf(DoublingARepeat.class))
                .contains(
                        "aRepeatedPostGetsTheFirstMessage",
                        "aRepeatWithinOneBatchGetsTheFirstMessage",
                        "aMessageRepeatedInTheSameInstantIsPostedOnce");
    }

    static class LettingALeaverPost implements PostsContract, RoomLogUnderLoadContract {
        private final Stores stores = BrokenStores.thatLetALeaverPost();

        @Override
        public Stores stores() {
            return stores;
        }
    }

    @Test
    void aPostAfterLeavingIsFoundOut() {
        assertThat(failuresOf(LettingALeaverPost.class))
                .contains("aStrangerMayNotPost", "whoeverHasLeftMayNotPost", "nothingOfALeaverFollowsTheirLeaving");
    }

    static class TellingOutOfOrder implements TicketsContract {
        private final Stores stores = BrokenStores.thatTellOutOfOrder();

        @Override
        public Stores stores() {
            return stores;
        }
    }

    @Test
    void eventsToldOutOfOrderAreFoundOut() {
        assertThat(failuresOf(TellingOutOfOrder.class)).contains("eachCommittedEventIsToldOnceAndInOrder");
    }

    static class ReorderingTheLog implements TimelineSectionsContract {
        private final Stores stores = BrokenStores.thatReorderTheLog();

        @Override
        public Stores stores() {
            return stores;
        }
    }

    @Test
    void aReorderedLogIsFoundOut() {
        assertThat(failuresOf(ReorderingTheLog.class))
                .contains("theLogIsReadFromItsStart", "theLogIsReadOnFromWhereOneStands");
    }

    static class LeavingAGap implements TimelineSectionsContract {
        private final Stores stores = BrokenStores.thatLeaveAGap();

        @Override
        public Stores stores() {
            return stores;
        }
    }

    @Test
    void aGapIsFoundOut() {
        assertThat(failuresOf(LeavingAGap.class))
                .contains("theLogIsReadFromItsStart", "everyReadSeesWhatIsAcknowledgedAndHasNoGap");
    }

    static class LaggingBehind implements TimelineSectionsContract {
        private final Stores stores = BrokenStores.thatLagBehind();

        @Override
        public Stores stores() {
            return stores;
        }
    }

    @Test
    void aStaleReadIsFoundOut() {
        assertThat(failuresOf(LaggingBehind.class)).contains("everyReadSeesWhatIsAcknowledgedAndHasNoGap");
    }

    private static List<String> failuresOf(Class<? extends StoresContract> broken) {
        var tests = EngineTestKit.engine("junit-jupiter")
                .selectors(selectClass(broken))
                .execute()
                .testEvents();
        assertThat(tests.succeeded().count()).as("what is right is not blamed").isPositive();
        return tests.failed().stream().map(ContractsBiteTest::method).toList();
    }

    private static String method(Event event) {
        return event.getTestDescriptor().getLegacyReportingName().replaceFirst("\\(.*", "");
    }
}
