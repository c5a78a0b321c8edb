package app.confab.embeddedpostgres;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/// The operating system and processor that PostgreSQL's programs must fit.
record Platform(String os, String processor, String variant) {

    static Platform current() {
        return of(
                System.getProperty("os.name"),
                System.getProperty("os.arch"),
                Files.exists(Path.of("/etc/alpine-release")));
    }

    static Platform of(String osName, String osArch, boolean alpine) {
        var os = switch (osName.toLowerCase(Locale.ROOT)) {
            case "linux" -> "linux";
            case "mac os x" -> "darwin";
            default -> throw unsupported(osName, osArch);
        };
        var processor = switch (osArch) {
            case "amd64", "x86_64" -> "x86_64";
            case "aarch64" -> "arm_64";
            default -> throw unsupported(osName, osArch);
        };
        return new Platform(os, processor, alpine ? "-alpine_linux" : "");
    }

    boolean isMac() {
        return os.equals("darwin");
    }

    @Override
    public String toString() {
        return os + "-" + processor + variant;
    }

    private static EmbeddedPostgresException unsupported(String osName, String osArch) {
        return new EmbeddedPostgresException("The embedded PostgreSQL runs on Linux and macOS with an x86-64 or ARM64"
                + " processor, not on " + osName + " with " + osArch + ". Set DATABASE_URL to a PostgreSQL of your own"
                + (osName.startsWith("Windows") ? ", or run this inside WSL." : "."));
    }
}
