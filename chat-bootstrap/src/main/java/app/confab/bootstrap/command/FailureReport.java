package app.confab.bootstrap.command;

import app.confab.backup.BackupException;
import app.confab.bootstrap.operations.Explanations;
import app.confab.bootstrap.settings.BadSettings;
import app.confab.domain.refusals.Refusal;
import java.io.IOException;
import java.sql.SQLException;
import java.util.Objects;
import java.util.Optional;
import org.flywaydb.core.api.FlywayException;
import org.slf4j.LoggerFactory;
import org.springframework.boot.diagnostics.FailureAnalysis;
import picocli.CommandLine;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.ParseResult;

/// Says what went wrong and how to mend it. What nobody foresaw is a fault of the program's and shown with its trace.
final class FailureReport implements IExecutionExceptionHandler {

    /// A failure in words.
    private record Words(String problem, String mend) {

        static Words of(FailureAnalysis analysis) {
            return new Words(analysis.getDescription(), Objects.requireNonNullElse(analysis.getAction(), ""));
        }
    }

    @Override
    public int handleExecutionException(Exception failure, CommandLine command, ParseResult parsed) {
        foreseen(failure)
                .or(() -> Explanations.of(failure).map(Words::of))
                .or(() -> ofSurroundings(failure))
                .ifPresentOrElse(
                        words -> print(command, words),
                        () -> LoggerFactory.getLogger(FailureReport.class)
                                .error("{} failed", command.getCommandSpec().qualifiedName(), failure));
        return failure instanceof BadSettings bad ? bad.getExitCode() : ExitCode.SOFTWARE;
    }

    /// Says in the same way why the server could not start.
    static void tell(CommandLine command, FailureAnalysis analysis) {
        print(command, Words.of(analysis));
    }

    private static Optional<Words> foreseen(Exception failure) {
        return switch (failure) {
            case CommandFailure known -> Optional.of(new Words(known.problem(), known.mend()));
            case BackupException refused -> Optional.of(new Words(message(refused), "Nothing was changed."));
            case Refusal refusal -> Optional.of(new Words(sentence(refusal.detail()), "Nothing was changed."));
            default -> Optional.empty();
        };
    }

    /// What the database or the disk say in their own words.
    private static Optional<Words> ofSurroundings(Exception failure) {
        return switch (failure) {
            case FlywayException migration ->
                Optional.of(
                        new Words(message(migration), "The migrations before this one stay; each is whole or not."));
            case SQLException sql -> Optional.of(new Words("The database refuses: " + message(sql), "See its log."));
            case IOException disk ->
                Optional.of(new Words(
                        "A file can't be read or written: " + message(disk), "Look for room on the disk, and rights."));
            default -> Optional.empty();
        };
    }

    private static String message(Exception failure) {
        return Objects.requireNonNullElse(failure.getMessage(), failure.toString());
    }

    private static String sentence(String detail) {
        return Character.toUpperCase(detail.charAt(0)) + detail.substring(1) + ".";
    }

    private static void print(CommandLine command, Words words) {
        var err = command.getErr();
        err.println(command.getColorScheme().errorText(words.problem()));
        if (words.problem().contains("\n")) {
            err.println();
        }
        err.println(words.mend());
        err.flush();
    }
}
