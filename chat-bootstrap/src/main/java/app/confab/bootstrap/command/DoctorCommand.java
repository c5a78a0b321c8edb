package app.confab.bootstrap.command;

import app.confab.bootstrap.doctor.Doctor;
import app.confab.bootstrap.doctor.Finding;
import app.confab.bootstrap.doctor.Finding.Level;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

@Command(
        name = "doctor",
        description = "Look at settings, database, ports and disk, and say what to mend.",
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {"0:nothing is bad; there may be risks", "1:something is bad"},
        footer = {
            "",
            "Give it the variables that the server gets. It changes nothing, starts nothing, and can be "
                    + "asked while the server runs: ✓ is good, ! is a risk, ✗ is bad. No secret is printed."
        })
final class DoctorCommand implements Callable<Integer> {

    /// What `--json` prints.
    record Report(boolean healthy, List<Finding> findings) {}

    private final Surroundings surroundings;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Option(names = "--json", description = "Print it for programs.")
    private boolean json;

    DoctorCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() {
        var findings = new Doctor(surroundings.environment().get()).examine();
        var healthy = findings.stream().noneMatch(finding -> finding.level() == Level.BAD);
        if (json) {
            printJson(new Report(healthy, findings));
        } else {
            findings.forEach(this::print);
        }
        return healthy ? ExitCode.OK : ExitCode.SOFTWARE;
    }

    private void printJson(Report report) {
        var mapper =
                JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();
        var out = spec.commandLine().getOut();
        out.println(mapper.writeValueAsString(report));
        out.flush();
    }

    private void print(Finding finding) {
        var out = spec.commandLine().getOut();
        out.println(mark(finding.level()) + " " + finding.topic() + ": " + finding.text());
        if (!finding.mend().isEmpty()) {
            out.println("  → " + finding.mend());
        }
        out.flush();
    }

    private String mark(Level level) {
        var ansi = spec.commandLine().getColorScheme().ansi();
        return ansi.string(
                switch (level) {
                    case GOOD -> "@|green ✓|@";
                    case RISKY -> "@|yellow !|@";
                    case BAD -> "@|red ✗|@";
                });
    }
}
