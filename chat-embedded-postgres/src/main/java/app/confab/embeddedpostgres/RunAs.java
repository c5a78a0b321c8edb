package app.confab.embeddedpostgres;

import com.sun.security.auth.module.UnixSystem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Who runs PostgreSQL's programs, which refuse to run as root: the user of this process or, if that is root, the
/// words before each program that take root's rights away.
///
/// @param owner `uid:gid` of the user that files must belong to, where that isn't the user of this process
record RunAs(List<String> prefix, @Nullable String owner) {

    private static final int ROOT = 0;
    private static final String NOBODY = "65534:65534";

    static RunAs choose(Home home, Binaries binaries) throws IOException {
        if (new UnixSystem().getUid() != ROOT) {
            return new RunAs(List.of(), null);
        }
        var refusals = new ArrayList<String>();
        for (var candidate : candidates(home)) {
            var refusal = candidate.refusal(home, binaries);
            if (refusal.isEmpty()) {
                return candidate;
            }
            refusals.add(refusal);
        }
        throw new EmbeddedPostgresException("PostgreSQL refuses to run as root, and root can't run it in "
                + home.folder() + " as somebody else:\n" + String.join("\n", refusals)
                + "\nRun this program as an ordinary user, or set DATABASE_URL to a PostgreSQL of your own.");
    }

    /// Gives what root made to the user that PostgreSQL runs as.
    void own(Path... paths) throws IOException {
        if (owner != null) {
            var words = new ArrayList<>(List.of("chown", "-R", owner));
            for (var path : paths) {
                words.add(path.toString());
            }
            Command.run(words, "");
        }
    }

    // Data that belongs to an ordinary user stays that user's, whoever starts the program. Root's own is run as root
    // without its rights (a user namespace) and, where containers forbid that, as nobody.
    private static List<RunAs> candidates(Home home) throws IOException {
        var owned = Files.exists(home.data()) ? home.data() : home.folder();
        var uid = Files.getAttribute(owned, "unix:uid");
        if (!uid.equals(ROOT)) {
            return List.of(switchedTo(uid + ":" + Files.getAttribute(owned, "unix:gid")));
        }
        return List.of(new RunAs(List.of("unshare", "-U"), null), switchedTo(NOBODY));
    }

    private static RunAs switchedTo(String owner) {
        var ids = owner.split(":", 2);
        return new RunAs(List.of("setpriv", "--reuid=" + ids[0], "--regid=" + ids[1], "--clear-groups"), owner);
    }

    /// Why this one doesn't work here; empty when it does.
    private String refusal(Home home, Binaries binaries) throws IOException {
        letThrough(home.folder());
        var programs = new Programs(binaries, this);
        try {
            var entry = programs.runAny("test", "-x", home.folder().toString());
            var version = programs.run("postgres", "--version");
            if (!version.failed() && !entry.failed()) {
                return "";
            }
            return prefix.getFirst() + ": "
                    + (entry.failed() ? "no access to " + home.folder() + " " + entry.output() : version.output());
        } catch (IOException _) {
            return prefix.getFirst() + ": no such program";
        }
    }

    private void letThrough(Path folder) throws IOException {
        if (owner != null && Files.getAttribute(folder, "unix:uid").equals(ROOT)) {
            var permissions = Files.getPosixFilePermissions(folder);
            permissions.add(PosixFilePermission.OTHERS_EXECUTE);
            Files.setPosixFilePermissions(folder, permissions);
        }
    }
}
