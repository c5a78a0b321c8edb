package app.confab.benchmark.load;

import static org.assertj.core.api.Assertions.assertThat;

import app.confab.benchmark.ContractServer;
import app.confab.benchmark.ContractServer.Fault;
import app.confab.benchmark.checks.Verdict;
import app.confab.benchmark.checks.Violations;
import app.confab.benchmark.load.Scenario.Cost;
import app.confab.benchmark.protocol.ChatApi;
import app.confab.benchmark.servers.RunningServer;
import app.confab.benchmark.usage.Processes;
import java.time.Duration;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// Over real sockets, against a server that keeps or breaks the contract. Nothing here looks at how fast it
/// was.
class TrialTest {

    private static final Scenario STEADY = new Scenario("steady", 2, 5, 2, new Traffic.Steady(200), Cost.DELIVERY);
    private static final Scenario AWAITING = new Scenario("awaiting", 1, 4, 2, new Traffic.Awaiting(3), Cost.MESSAGE);

    @Test
    void aSteadyLoadReachesEveryReceiver() {
        var measured = run(STEADY, Fault.NONE);
        assertThat(measured.verdict().isSound()).isTrue();
        assertThat(measured.verdict().sent()).isGreaterThanOrEqualTo(50);
        assertThat(measured.deliveries()).isGreaterThan(measured.messages());
        assertThat(measured.delivery().count()).isPositive();
        assertThat(measured.ack().count()).isPositive();
    }

    @Test
    void awaitingWritersAreAllAcknowledged() {
        var measured = run(AWAITING, Fault.NONE);
        assertThat(measured.verdict().isSound()).isTrue();
        assertThat(measured.verdict().sent()).isGreaterThan(12);
        assertThat(measured.messages()).isPositive();
    }

    @ParameterizedTest
    @EnumSource(
            mode = EnumSource.Mode.EXCLUDE,
            names = {"NONE", "NEVER_ACKS_ONE"})
    void aBrokenPromiseMakesARunUnsound(Fault fault) {
        assertThat(run(STEADY, fault).verdict().isSound()).isFalse();
    }

    @Test
    void aLostAcknowledgementIsMissed() {
        var verdict = run(STEADY, Fault.NEVER_ACKS_ONE).verdict();
        assertThat(verdict.sent() - verdict.acked()).isEqualTo(2);
        assertThat(verdict.isSound()).isFalse();
    }

    @Test
    void eachFaultIsCalledByItsName() {
        assertThat(violations(Fault.LOSES_ONE)).isEqualTo(new Violations(2, 0, 0));
        assertThat(violations(Fault.DOUBLES_ONE)).isEqualTo(new Violations(0, 2, 0));
        assertThat(violations(Fault.SWAPS_TWO)).isEqualTo(new Violations(0, 0, 2));
        assertThat(run(STEADY, Fault.REFUSES_ONE).verdict())
                .extracting(Verdict::strays)
                .isEqualTo(2L);
        assertThat(run(STEADY, Fault.HANGS_UP).verdict())
                .extracting(Verdict::closed)
                .isEqualTo(2L);
        assertThat(run(STEADY, Fault.ACKS_ANOTHER_SEQ).verdict().contradictions())
                .isPositive();
    }

    private static Violations violations(Fault fault) {
        return run(STEADY, fault).verdict().violations();
    }

    private static Measured run(Scenario scenario, Fault fault) {
        var processes = new Processes(Set.of(ProcessHandle.current().pid()), null);
        try (var server = new ContractServer(0, fault);
                var api = new ChatApi(server.url())) {
            var patience = fault == Fault.NONE ? Duration.ofSeconds(20) : Duration.ofMillis(300);
            var timing = new Timing(Duration.ofMillis(100), Duration.ofMillis(200), patience);
            var target = new RunningServer(server.url(), processes);
            return new Trial(target, timing).run(Cast.assemble(api, scenario), scenario);
        }
    }
}
