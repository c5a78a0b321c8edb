package app.confab.verification;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.library.GeneralCodingRules;
import org.jspecify.annotations.NullMarked;

/// Judge and judged have nothing in common but the wire contract.
@AnalyzeClasses(packages = "app.confab.verification", importOptions = ImportOption.DoNotIncludeTests.class)
class SeparationTest {

    @ArchTest
    static final ArchRule ofConfabItKnowsTheDatabaseAlone = classes()
            .should()
            .onlyDependOnClassesThat(resideInAnyPackage("app.confab.verification..", "app.confab.embeddedpostgres..")
                    .or(DescribedPredicate.not(resideInAPackage("app.confab.."))));

    @ArchTest
    static final ArchRule onlyFaultsKnowTheDatabase = noClasses()
            .that()
            .resideOutsideOfPackage("app.confab.verification.faults..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("app.confab.embeddedpostgres..");

    @ArchTest
    static final ArchRule theCheckerIsAFunctionOfHistories = classes()
            .that()
            .resideInAPackage("app.confab.verification.checker..")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage(
                    "app.confab.verification.checker..",
                    "app.confab.verification.histories..",
                    "java.lang..",
                    "java.util..",
                    "org.jspecify..");

    @ArchTest
    static final ArchRule partsAreFreeOfCycles =
            slices().matching("app.confab.verification.(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule noNameSaysNothing =
            noClasses().should().haveNameMatching(".*(Service|Manager|Impl|Helper|Utils?|Dto)");

    @ArchTest
    static final ArchRule noGenericExceptions = GeneralCodingRules.NO_CLASSES_SHOULD_THROW_GENERIC_EXCEPTIONS;

    @ArchTest
    static final ArchRule everyPackageIsNullMarked = classes()
            .should()
            .resideInAPackage("app.confab.verification..")
            .andShould(ArchCondition.from(DescribedPredicate.<JavaClass>describe(
                    "in a @NullMarked package",
                    type -> type.getPackage()
                            .tryGetPackageInfo()
                            .map(info -> info.isAnnotatedWith(NullMarked.class))
                            .orElse(false))));
}
