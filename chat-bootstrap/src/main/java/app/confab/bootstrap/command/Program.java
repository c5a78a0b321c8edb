package app.confab.bootstrap.command;

import java.util.stream.Stream;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.HelpCommand;
import picocli.CommandLine.Model.OptionSpec;

/// All commands, and what they have in common.
@Command(
        name = "confab",
        synopsisSubcommandLabel = "[COMMAND]",
        versionProvider = Version.class,
        description = "Team chat for your own server.",
        commandListHeading = "%nCommands:%n",
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:done",
            "1:failed; what is wrong and how to mend it stands on standard error",
            "2:the command line was not understood",
            "78:the settings are wrong, and starting again would not help",
            "143:ended by SIGTERM, in order"
        },
        footer = {
            "",
            "Without a command Confab serves. Everything is set by environment variables, such as PORT, "
                    + "DATA_DIR and DATABASE_URL; docs/configuration.md explains each of them. `confab help "
                    + "COMMAND` tells more about a command."
        })
final class Program {

    /// Does what the words say, and answers the exit code.
    static int run(String... args) {
        return commandLine(Surroundings.ofProcess()).execute(args);
    }

    static CommandLine commandLine(Surroundings surroundings) {
        var program = new CommandLine(new Program());
        program.getCommandSpec().addOption(version());
        Stream.of(
                        new ServeCommand(),
                        new MigrateCommand(surroundings),
                        new DoctorCommand(surroundings),
                        new BackupCommand(surroundings),
                        new RestoreCommand(surroundings),
                        new UserCommand(surroundings),
                        new RehearseCommand(),
                        new HelpCommand())
                .forEach(program::addSubcommand);
        return HelpOption.addTo(program)
                .setExpandAtFiles(false)
                .setUsageHelpAutoWidth(true)
                .setUsageHelpLongOptionsMaxWidth(28)
                .setExecutionExceptionHandler(new FailureReport());
    }

    private static OptionSpec version() {
        return OptionSpec.builder("-V", "--version")
                .versionHelp(true)
                .description("Show the version.")
                .build();
    }
}
