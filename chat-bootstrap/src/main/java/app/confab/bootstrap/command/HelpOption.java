package app.confab.bootstrap.command;

import picocli.CommandLine;
import picocli.CommandLine.HelpCommand;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;

/// What every command has: a way to ask what it does.
final class HelpOption {

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            description = "Show this help.")
    private boolean help;

    /// Gives it to a command and all below it.
    static CommandLine addTo(CommandLine command) {
        if (!(command.getCommand() instanceof HelpCommand)) {
            command.getCommandSpec().addMixin("help", CommandSpec.forAnnotatedObject(new HelpOption()));
            command.getCommandSpec().usageMessage().parameterListHeading("%n").optionListHeading("%n");
            command.getSubcommands().values().forEach(HelpOption::addTo);
        }
        return command;
    }
}
