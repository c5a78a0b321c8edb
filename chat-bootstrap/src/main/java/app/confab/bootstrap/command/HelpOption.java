package app.confab.bootstrap.command;

import picocli.CommandLine;
import picocli.CommandLine.HelpCommand;
import picocli.CommandLine.Model.OptionSpec;

/// What every command has: a way to ask what it does.
final class HelpOption {
    private HelpOption() {}

    /// Gives it to a command and all below it.
    static CommandLine addTo(CommandLine command) {
        if (!(command.getCommand() instanceof HelpCommand)) {
            command.getCommandSpec().addOption(help());
            command.getCommandSpec().usageMessage().parameterListHeading("%n").optionListHeading("%n");
            command.getSubcommands().values().forEach(HelpOption::addTo);
        }
        return command;
    }

    private static OptionSpec help() {
        return OptionSpec.builder("-h", "--help")
                .usageHelp(true)
                .description("Show this help.")
                .build();
    }
}
