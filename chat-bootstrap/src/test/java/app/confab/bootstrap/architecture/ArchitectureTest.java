package app.confab.bootstrap.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Each rule holds for the whole of Confab, and fails for the offenders planted beside this test.
class ArchitectureTest {
    private static final String ROOT = "app.confab";
    private static final String PLANTED = "app.confab.bootstrap.architecture.planted";
    private static final String ADAPTER = "chat-adapter-";

    /// From their folders, so that another one is covered at once.
    private static final List<String> ADAPTERS = adapterFolders()
            .map(folder -> folder.getFileName().toString().substring(ADAPTER.length()))
            .toList();

    /// They call the application; the others are called by it, through its ports.
    private static final List<String> DRIVING = List.of("rest", "websocket");

    private static final String[] DRIVEN = Stream.concat(
                    ADAPTERS.stream().filter(adapter -> !DRIVING.contains(adapter)), Stream.of("bootstrap.wiring"))
            .toArray(String[]::new);
    private static final String[] LAYERS = Stream.concat(Stream.of("domain", "application", "wire"), ADAPTERS.stream())
            .toArray(String[]::new);

    private static final JavaClasses CONFAB = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .withImportOption(location -> !location.contains("-tests.jar"))
            .importPackages(ROOT);
    private static final JavaClasses OFFENDERS = new ClassFileImporter().importPackages(PLANTED);

    /// Compiled before this module, whose class path they are not on.
    private static final List<Path> TEST_FOLDERS = Stream.concat(
                    adapterFolders(), Stream.of(Path.of("../chat-bootstrap")))
            .map(module -> module.resolve("target/test-classes"))
            .filter(Files::isDirectory)
            .toList();
    private static final JavaClasses TESTS = new ClassFileImporter().importPaths(TEST_FOLDERS);

    @ParameterizedTest
    @MethodSource("rules")
    void confabKeepsTheRule(Function<Rules, ArchRule> rule) {
        rule.apply(new Rules(ROOT)).check(CONFAB);
    }

    @ParameterizedTest
    @MethodSource("rules")
    void aPlantedOffenderBreaksTheRule(Function<Rules, ArchRule> rule) {
        assertThat(rule.apply(new Rules(PLANTED)).evaluate(OFFENDERS).hasViolation())
                .isTrue();
    }

    @ParameterizedTest
    @MethodSource("adapters")
    void anAdapterKnowsTheHexagonAlone(String adapter) {
        var rules = new Rules(ROOT);
        var speaksWire = DRIVING.contains(adapter);
        rules.adapterKnowsOnlyTheHexagon(adapter, speaksWire ? new String[] {"wire"} : new String[0])
                .check(CONFAB);
        rules.onlyConfigurationsAreUsedFromOutside(adapter).check(CONFAB);
    }

    @ParameterizedTest
    @MethodSource("layers")
    void featuresAreFreeOfCycles(String layer) {
        new Rules(ROOT).featuresAreFreeOfCycles(layer).check(CONFAB);
    }

    @Test
    void everyLayerIsAmongTheClassesThatWereRead() {
        assertThat(LAYERS)
                .allSatisfy(layer -> assertThat(CONFAB.stream()
                                .filter(type -> type.getPackageName().startsWith(ROOT + "." + layer)))
                        .isNotEmpty());
    }

    @Test
    void theTestsOfTheAdaptersAreAmongTheClassesThatWereRead() {
        assertThat(DRIVEN)
                .allSatisfy(part -> assertThat(TESTS.stream()
                                .filter(type -> type.getPackageName().startsWith(ROOT + "." + part)))
                        .isNotEmpty());
    }

    @Test
    void anAdapterWhoseTestGoesAwayIsNoticed() {
        var rule = new Rules(ROOT).adaptersPassTheContractsOfTheirPorts(OFFENDERS, DRIVEN);

        assertThat(rule.evaluate(CONFAB).getFailureReport().getDetails())
                .anyMatch(line -> line.contains("PostgresMessages "))
                .anyMatch(line -> line.contains("SignedAccessTokens "))
                .anyMatch(line -> line.contains("SystemStamps "));
    }

    @Test
    void theNamesOfTheLayersAreThoseOfTheFolders() {
        assertThat(LAYERS)
                .allSatisfy(layer -> assertThat(moduleFolders(layer)).as(layer).anyMatch(Files::isDirectory));
    }

    private static Stream<Path> moduleFolders(String layer) {
        return Stream.of("chat-" + layer, "chat-adapter-" + layer)
                .map(module -> Path.of("..", module, "src/main/java/app/confab", layer));
    }

    static Stream<Function<Rules, ArchRule>> rules() {
        return Stream.of(
                Rules::domainIsPure,
                Rules::applicationIsPure,
                rules -> rules.adapterKnowsOnlyTheHexagon("rest", "wire"),
                rules -> rules.onlyConfigurationsAreUsedFromOutside("websocket"),
                rules -> rules.featuresAreFreeOfCycles("domain"),
                Rules::timelineKnowsNoOtherUseCase,
                Rules::noForbiddenNames,
                rules -> rules.timeAndIdsComeFromStamps(LAYERS),
                Rules::noFieldInjection,
                Rules::noStandardStreams,
                Rules::noGenericExceptions,
                Rules::portsAreSmall,
                rules -> rules.adaptersPassTheContractsOfTheirPorts(TESTS, DRIVEN),
                Rules::useCasesHaveFewCollaborators,
                Rules::everyPackageIsNullMarked,
                Rules::refusalsKnowNoTransport);
    }

    static List<String> adapters() {
        return ADAPTERS;
    }

    static Stream<String> layers() {
        return Stream.of(LAYERS);
    }

    private static Stream<Path> adapterFolders() {
        try (var modules = Files.list(Path.of(".."))) {
            return modules
                    .filter(module -> module.getFileName().toString().startsWith(ADAPTER))
                    .filter(module -> Files.exists(module.resolve("pom.xml")))
                    .sorted()
                    .toList()
                    .stream();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
