package app.confab.bootstrap.operations;

import static org.assertj.core.api.Assertions.assertThat;

import app.confab.bootstrap.process.ConfabProcess;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.jar.JarFile;
import java.util.jar.JarInputStream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Whatever is in the packaged jar stands in the bills of materials that are in there too.
class BillOfMaterialsIT {
    private static final String LIBRARIES = "BOOT-INF/lib/";

    /// Put in by the packaging itself, after the bill is written: it unpacks the jar and does nothing else.
    private static final String UNPACKER = "spring-boot-jarmode-tools-";

    @Test
    void eachLibraryOfTheJarIsAComponent() throws IOException {
        try (var jar = new JarFile(ConfabProcess.JAR.toFile())) {
            var bill = jar.getInputStream(jar.getJarEntry("META-INF/sbom/application.cdx.json"));
            var files = components(
                    bill,
                    component -> "%s-%s.jar"
                            .formatted(
                                    component.path("name").asString(),
                                    component.path("version").asString()));

            assertThat(libraries(jar))
                    .hasSizeGreaterThan(100)
                    .filteredOn(library -> !library.startsWith(UNPACKER))
                    .isSubsetOf(files);
        }
    }

    @Test
    void eachPackageThatPagesAreBuiltOfIsAComponent() throws IOException {
        assertBilled("chat-webapp", "static/index.html", "META-INF/sbom/web-client.cdx.json");
        assertBilled("chat-reference", "reference/redoc/index.html", "META-INF/sbom/reference.cdx.json");
    }

    /// Where the jar was built without pages, there is no bill for them either.
    private static void assertBilled(String module, String page, String bill) throws IOException {
        var components = inside(
                module,
                bill,
                stream -> components(stream, each -> each.path("name").asString()));

        assertThat(components.isPresent())
                .as("%s beside %s", bill, page)
                .isEqualTo(inside(module, page, _ -> page).isPresent());
        if (components.isPresent()) {
            assertThat(components.get()).containsAll(dependencies(module));
        }
    }

    private static Iterable<String> dependencies(String module) throws IOException {
        var manifest = Files.readString(Path.of("..", module, "package.json"));
        return JsonMapper.shared().readTree(manifest).required("dependencies").propertyNames();
    }

    private static List<String> libraries(JarFile jar) {
        return jar.stream()
                .map(entry -> entry.getName())
                .filter(name -> name.startsWith(LIBRARIES) && name.endsWith(".jar"))
                .map(name -> name.substring(LIBRARIES.length()))
                .toList();
    }

    /// What is read of a file in one of the libraries.
    private static <T> Optional<T> inside(String module, String file, Function<InputStream, T> reading)
            throws IOException {
        try (var jar = new JarFile(ConfabProcess.JAR.toFile())) {
            var library = libraries(jar).stream()
                    .filter(name -> name.startsWith(module))
                    .findFirst()
                    .orElseThrow();
            try (var entries = new JarInputStream(jar.getInputStream(jar.getJarEntry(LIBRARIES + library)))) {
                for (var entry = entries.getNextJarEntry(); entry != null; entry = entries.getNextJarEntry()) {
                    if (entry.getName().equals(file)) {
                        return Optional.of(reading.apply(entries));
                    }
                }
                return Optional.empty();
            }
        }
    }

    private static List<String> components(InputStream bill, Function<JsonNode, String> name) {
        var components = JsonMapper.shared().readTree(bill).required("components");
        return components.valueStream().map(name).toList();
    }
}
