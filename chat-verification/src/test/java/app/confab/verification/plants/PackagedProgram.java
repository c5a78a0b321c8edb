package app.confab.verification.plants;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.jar.JarFile;
import java.util.zip.ZipInputStream;

/// What is in the libraries of the packaged program.
public final class PackagedProgram {
    private static final Path JAR = Path.of("..", "chat-bootstrap", "target", "confab.jar");

    private PackagedProgram() {}

    /// The contents of all files whose names are wanted, by name.
    public static Map<String, byte[]> files(Predicate<String> wanted) throws IOException {
        var files = new TreeMap<String, byte[]>();
        try (var jar = new JarFile(JAR.toFile())) {
            for (var library : jar.stream()
                    .filter(entry -> entry.getName().endsWith(".jar"))
                    .toList()) {
                read(jar.getInputStream(library), wanted, files);
            }
        }
        return files;
    }

    private static void read(InputStream library, Predicate<String> wanted, Map<String, byte[]> files)
            throws IOException {
        try (var zip = new ZipInputStream(new ByteArrayInputStream(library.readAllBytes()))) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (wanted.test(entry.getName())) {
                    files.put(entry.getName(), zip.readAllBytes());
                }
            }
        }
    }
}
