package app.confab.verification.plants.agent;

import java.lang.instrument.ClassFileTransformer;
import java.lang.instrument.Instrumentation;
import java.security.ProtectionDomain;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The agent: `-javaagent:JAR=NAME` plants what has that name.
public final class Planter {
    private Planter() {}

    public static void premain(String name, Instrumentation instrumentation) {
        var grafts = Graft.of(name);
        instrumentation.addTransformer(new Planting(grafts));
    }

    private record Planting(List<Graft> grafts) implements ClassFileTransformer {

        @Override
        public byte @Nullable [] transform(
                ClassLoader loader,
                String className,
                @Nullable Class<?> redefined,
                ProtectionDomain domain,
                byte[] original) {
            for (var graft : grafts) {
                if (graft.type().equals(className)) {
                    return plant(graft, original, loader);
                }
            }
            return null;
        }

        /// The JVM passes over what a transformer throws; a node that is sound after all would prove nothing.
        private static byte[] plant(Graft graft, byte[] original, ClassLoader loader) {
            try {
                return graft.into(original, loader);
            } catch (RuntimeException | Error failure) {
                System.err.println("This cannot be planted: " + failure);
                Runtime.getRuntime().halt(3);
                throw failure;
            }
        }
    }
}
