package app.confab.bootstrap.operations;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.web.server.PortInUseException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;

/// Names the variable that moves Confab to another port.
@Order(Ordered.HIGHEST_PRECEDENCE)
final class PortTakenAnalyzer extends AbstractFailureAnalyzer<PortInUseException> {

    @Override
    protected FailureAnalysis analyze(Throwable rootFailure, PortInUseException cause) {
        var port = cause.getPort();
        return new FailureAnalysis(
                "Port %d is taken by another program, perhaps by another Confab.".formatted(port),
                ("Stop that program, or choose another port, e.g. PORT=%d; the management port follows it,"
                                + " unless MANAGEMENT_PORT is set.")
                        .formatted(port + 10),
                cause);
    }
}
