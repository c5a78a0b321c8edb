package app.confab.bootstrap.doctor;

import app.confab.bootstrap.settings.ChatSettings;
import app.confab.bootstrap.settings.DatabaseSettings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/// The machine: its Java, and room for the data.
final class MachineCheck {
    private static final long MIB = 1 << 20;
    private static final long LITTLE = 1024;
    private static final long TOO_LITTLE = 100;
    private static final int OLDEST_JAVA = 25;

    private MachineCheck() {}

    static List<Finding> java() {
        var version = Runtime.version();
        var heap = Runtime.getRuntime().maxMemory() / MIB;
        var findings = new Findings("java");
        var text = "Java %s, with up to %,d MiB of heap".formatted(version, heap);
        return version.feature() < OLDEST_JAVA
                ? findings.bad(text, "install a JDK " + OLDEST_JAVA + " or newer")
                        .all()
                : findings.good(text).all();
    }

    /// Nothing of an operator's database lies in it.
    static List<Finding> dataFolder(ChatSettings settings) {
        var findings = new Findings("data folder");
        var folder = settings.dataDirectory();
        if (settings.database() instanceof DatabaseSettings.External && !Files.exists(folder)) {
            return findings.good("not needed with DATABASE_URL").all();
        }
        var place = existing(folder);
        if (!Files.isDirectory(place) || !Files.isWritable(place)) {
            return findings.bad(
                            folder + " can't be written to",
                            "let DATA_DIR name a folder that the user running Confab may write to")
                    .all();
        }
        try {
            return room(findings, folder, Files.getFileStore(place).getUsableSpace() / MIB);
        } catch (IOException unknown) {
            return findings.risky(
                            "how much room is left for %s can't be told".formatted(folder), "look at the disk yourself")
                    .all();
        }
    }

    private static List<Finding> room(Findings findings, Path folder, long mebibytes) {
        var text = String.format(Locale.ROOT, "%,d MiB are free for %s", mebibytes, folder);
        var mend = "make room on that disk: a full one stops the database";
        if (mebibytes < TOO_LITTLE) {
            return findings.bad(text, mend).all();
        }
        return (mebibytes < LITTLE ? findings.risky(text, mend) : findings.good(text)).all();
    }

    private static Path existing(Path folder) {
        var place = folder;
        while (!Files.exists(place) && place.getParent() != null) {
            place = place.getParent();
        }
        return place;
    }
}
