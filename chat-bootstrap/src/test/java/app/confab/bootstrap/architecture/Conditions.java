package app.confab.bootstrap.architecture;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.NullMarked;

/// What ArchUnit has no words for.
final class Conditions {
    private Conditions() {}

    static ArchCondition<JavaClass> haveAtMostMethods(int most) {
        return haveAtMost(most, "methods", type -> type.getMethods().size());
    }

    static ArchCondition<JavaClass> haveAtMostConstructorParameters(int most) {
        return haveAtMost(most, "constructor parameters", Conditions::widestConstructor);
    }

    static ArchCondition<JavaClass> resideInANullMarkedPackage() {
        return new ArchCondition<>("reside in a @NullMarked package") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                var marked = type.getPackage()
                        .tryGetPackageInfo()
                        .map(info -> info.isAnnotatedWith(NullMarked.class))
                        .orElse(false);
                events.add(new SimpleConditionEvent(type, marked, type.getName() + " is in " + type.getPackageName()));
            }
        };
    }

    /// A contract is an interface beside its port, and its run a test beside the adapter, by a name under which it
    /// is run.
    static ArchCondition<JavaClass> passTheContractOfEach(
            DescribedPredicate<? super JavaClass> port, JavaClasses tests) {
        return new ArchCondition<>("pass the contract of each port") {
            @Override
            public void check(JavaClass adapter, ConditionEvents events) {
                for (var implemented : adapter.getAllRawInterfaces()) {
                    if (port.test(implemented)) {
                        var contract = implemented.getName() + "Contract";
                        events.add(new SimpleConditionEvent(
                                adapter,
                                tests.stream().anyMatch(test -> isRunOf(contract, adapter, test)),
                                "no test beside %s is a %s".formatted(adapter.getName(), contract)));
                    }
                }
            }
        };
    }

    private static boolean isRunOf(String contract, JavaClass adapter, JavaClass test) {
        return test.isAssignableTo(contract)
                && test.getPackageName().equals(adapter.getPackageName())
                && !test.getModifiers().contains(JavaModifier.ABSTRACT)
                && test.getSimpleName().matches(".*(Test|IT)");
    }

    private static ArchCondition<JavaClass> haveAtMost(int most, String what, ToIntFunction<JavaClass> count) {
        return new ArchCondition<>("have at most " + most + " " + what) {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                var number = count.applyAsInt(type);
                events.add(new SimpleConditionEvent(
                        type, number <= most, "%s has %d %s".formatted(type.getName(), number, what)));
            }
        };
    }

    private static int widestConstructor(JavaClass type) {
        return type.getConstructors().stream()
                .mapToInt(constructor -> constructor.getRawParameterTypes().size())
                .max()
                .orElse(0);
    }
}
