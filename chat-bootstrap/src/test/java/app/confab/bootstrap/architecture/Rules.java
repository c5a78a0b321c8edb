package app.confab.bootstrap.architecture;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.nameMatching;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.library.GeneralCodingRules;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;

/// The rules, for whichever root package they are asked about: `app.confab`, or a planted offender's.
/// Dependency rules are allow-lists, since a rule that forbids a package which does not exist passes in
/// silence.
record Rules(String root) {
    private static final String[] PURE_JAVA = {
        "java.lang..", "java.util..", "java.time..", "java.text..", "org.jspecify.."
    };

    ArchRule domainIsPure() {
        return classes()
                .that()
                .resideInAPackage(in("domain"))
                .should()
                .onlyDependOnClassesThat(resideInAnyPackage(PURE_JAVA).or(resideInAPackage(in("domain"))))
                .as("the domain knows pure Java and itself alone");
    }

    ArchRule applicationIsPure() {
        return classes()
                .that()
                .resideInAPackage(in("application"))
                .should()
                .onlyDependOnClassesThat(
                        resideInAnyPackage(PURE_JAVA).or(resideInAnyPackage(in("domain"), in("application"))))
                .as("the application knows pure Java, the domain and itself alone");
    }

    /// Of ours, an adapter knows the hexagon and itself; `chat-wire` too where it speaks the wire contract.
    ArchRule adapterKnowsOnlyTheHexagon(String adapter, String... more) {
        var ours =
                resideInAnyPackage(in("domain"), in("application"), in(adapter)).or(resideInAnyPackage(inAll(more)));
        return classes()
                .that()
                .resideInAPackage(in(adapter))
                .should()
                .onlyDependOnClassesThat(ours.or(DescribedPredicate.not(resideInAPackage(root + ".."))))
                .as("the adapter " + adapter + " knows the hexagon and itself alone");
    }

    ArchRule onlyConfigurationsAreUsedFromOutside(String adapter) {
        return classes()
                .that()
                .resideOutsideOfPackage(in(adapter))
                .should()
                .onlyDependOnClassesThat(
                        DescribedPredicate.not(resideInAPackage(in(adapter)).and(DescribedPredicate.not(isOffered()))))
                .as("from outside, " + adapter + " is its configuration and settings alone");
    }

    ArchRule featuresAreFreeOfCycles(String layer) {
        return slices().matching(root + "." + layer + ".(*)..").should().beFreeOfCycles();
    }

    ArchRule timelineKnowsNoOtherUseCase() {
        return classes()
                .that()
                .resideInAPackage(in("application.timeline"))
                .should()
                .onlyDependOnClassesThat(DescribedPredicate.not(resideInAPackage(in("application")))
                        .or(resideInAnyPackage(in("application.timeline"), in("application.kernel"))))
                .as("the timeline imports no other feature of the application");
    }

    ArchRule noForbiddenNames() {
        return noClasses()
                .that(DescribedPredicate.not(nameMatching(".*MappingImpl").forSubtype()))
                .should()
                .haveNameMatching(".*(Service|Manager|Impl|Helper|Utils?|Dto)")
                .orShould()
                .haveNameMatching(".*\\.I[A-Z][a-z]\\w*")
                .as("no name says nothing");
    }

    ArchRule timeAndIdsComeFromStamps(String... layers) {
        return noClasses()
                .that()
                .resideInAnyPackage(inAll(layers))
                .should()
                .callMethod(Instant.class, "now")
                .orShould()
                .callMethod(UUID.class, "randomUUID")
                .orShould()
                .callMethod(System.class, "currentTimeMillis")
                .orShould()
                .callMethod(Clock.class, "systemDefaultZone")
                .orShould()
                .callMethod(Thread.class, "sleep", long.class)
                .as("time and ids come from Stamps");
    }

    ArchRule noFieldInjection() {
        return noFields()
                .should()
                .beAnnotatedWith("org.springframework.beans.factory.annotation.Autowired")
                .orShould()
                .beAnnotatedWith("jakarta.inject.Inject");
    }

    ArchRule noStandardStreams() {
        return GeneralCodingRules.NO_CLASSES_SHOULD_ACCESS_STANDARD_STREAMS;
    }

    ArchRule noGenericExceptions() {
        return GeneralCodingRules.NO_CLASSES_SHOULD_THROW_GENERIC_EXCEPTIONS;
    }

    ArchRule portsAreSmall() {
        return classes()
                .that()
                .resideInAPackage(in("application"))
                .and()
                .areInterfaces()
                .and()
                .areNotAnnotations()
                .should(Conditions.haveAtMostMethods(6))
                .as("a port has at most six methods");
    }

    /// What the application implements itself is no port but what it is told by.
    ArchRule adaptersPassTheContractsOfTheirPorts(JavaClasses tests, String... driven) {
        var application = resideInAPackage(in("application"));
        var port = application.and(DescribedPredicate.describe(
                "not of the application itself",
                type -> type.getAllSubclasses().stream().noneMatch(application)));
        return classes()
                .that()
                .resideInAnyPackage(inAll(driven))
                .should(Conditions.passTheContractOfEach(port, tests))
                .as("an adapter has a test that is the contract of its port");
    }

    ArchRule useCasesHaveFewCollaborators() {
        return classes()
                .that()
                .resideInAPackage(in("application"))
                .and()
                .areNotInterfaces()
                .and()
                .areNotRecords()
                .and()
                .areNotAnonymousClasses()
                .and()
                .doNotHaveModifier(JavaModifier.ABSTRACT)
                .should(Conditions.haveAtMostConstructorParameters(5))
                .andShould()
                .haveModifier(JavaModifier.FINAL)
                .as("a use case is final and has at most five collaborators");
    }

    ArchRule everyPackageIsNullMarked() {
        return classes().should(Conditions.resideInANullMarkedPackage()).as("every package is @NullMarked");
    }

    ArchRule refusalsKnowNoTransport() {
        return methods()
                .that()
                .areDeclaredInClassesThat(resideInAPackage(in("domain.refusals")))
                .should()
                .haveNameNotMatching("(?i).*status.*")
                .as("a refusal carries no status");
    }

    private static DescribedPredicate<JavaClass> isOffered() {
        return nameMatching(".*(Configuration|Settings)([.$].*)?").forSubtype();
    }

    private String[] inAll(String... names) {
        var packages = new String[names.length];
        for (var i = 0; i < names.length; i++) {
            packages[i] = in(names[i]);
        }
        return packages;
    }

    private String in(String name) {
        return root + "." + name + "..";
    }
}
