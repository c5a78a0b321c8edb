package app.confab.bootstrap.command;

import org.slf4j.LoggerFactory;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.diagnostics.FailureAnalysisReporter;

/// Says why the server could not start as every other command does: in plain words on standard error, whatever a line
/// of the log looks like. A log of JSON has it too, as one line, for whoever reads nothing but logs; in one for people
/// it would stand twice, and this logger is off.
final class StartFailureReport implements FailureAnalysisReporter {

    @Override
    public void report(FailureAnalysis analysis) {
        LoggerFactory.getLogger(StartFailureReport.class)
                .error("Confab could not start. {}\n{}", analysis.getDescription(), analysis.getAction());
        FailureReport.tell(Program.commandLine(Surroundings.ofProcess()), analysis);
    }
}
