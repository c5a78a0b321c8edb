package app.confab.verification.plants.agent;

import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassHierarchyResolver;
import java.lang.classfile.ClassTransform;
import java.lang.classfile.CodeBuilder;
import java.lang.classfile.CodeElement;
import java.lang.classfile.CodeTransform;
import java.lang.classfile.instruction.FieldInstruction;
import java.lang.classfile.instruction.InvokeInstruction;
import java.lang.classfile.instruction.ReturnInstruction;
import java.lang.constant.ClassDesc;
import java.lang.constant.ConstantDescs;
import java.lang.constant.MethodTypeDesc;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;

/// One method of one class, and how its code is changed.
///
/// @param type the class as its file names it
record Graft(String type, String method, Change change) {
    private static final ClassDesc PLANTED = ClassDesc.of("app.confab.verification.plants.agent.Planted");
    private static final ClassDesc LIST = ClassDesc.of("java.util.List");
    private static final ClassDesc MAP = ClassDesc.of("java.util.Map");
    private static final ClassDesc CONNECTION = ClassDesc.of("java.sql.Connection");
    private static final ClassDesc CHANNEL = ClassDesc.of("app.confab.websocket.delivery.RoomChannel");
    private static final ClassDesc SUBSCRIPTIONS =
            ClassDesc.of("app.confab.websocket.delivery.Subscription").arrayType();

    private static final Map<String, List<Graft>> BY_NAME = Map.of(
            "lost-hint",
            List.of(
                    new Graft("app/confab/persistence/nodes/NodeLine", "tell", Graft::losesSome),
                    new Graft("app/confab/application/timeline/RoomFeeds", "sweep", Graft::findsNothing)),
            "ack-before-commit",
            List.of(new Graft("com/zaxxer/hikari/HikariDataSource", "getConnection", Graft::commitsLate)),
            "live-before-replay",
            List.of(new Graft("app/confab/websocket/delivery/RoomChannel", "enter", Graft::isLiveAtOnce)),
            "lost-last-of-batch",
            List.of(new Graft(
                    "app/confab/websocket/delivery/RoomChannel", "onEvents", new Beginning(Graft::leavesOutTheLast))),
            "crowd",
            List.of(new Graft(
                    "app/confab/websocket/delivery/Spacing", "nanos", new Beginning(Graft::isBeforeThousands))));

    /// Passes an instruction on, or others in its place; answers whether it has changed anything.
    @FunctionalInterface
    interface Change {
        boolean take(CodeBuilder code, CodeElement element);

        default boolean begin(CodeBuilder code) {
            return false;
        }
    }

    static List<Graft> of(String name) {
        var grafts = BY_NAME.get(name);
        if (grafts == null) {
            throw new IllegalArgumentException("there is nothing to plant by the name of " + name);
        }
        return grafts;
    }

    /// The class with the changed method.
    byte[] into(byte[] original, ClassLoader loader) {
        var resolver =
                ClassHierarchyResolver.ofResourceParsing(loader).orElse(ClassHierarchyResolver.defaultResolver());
        var classFile = ClassFile.of(ClassFile.ClassHierarchyResolverOption.of(resolver));
        var changes = new AtomicInteger();
        var changed = classFile.transformClass(
                classFile.parse(original),
                ClassTransform.transformingMethodBodies(
                        candidate -> candidate.methodName().equalsString(method), counting(changes)));
        if (changes.get() == 0) {
            throw new IllegalStateException(type + "." + method + " is not as expected");
        }
        return changed;
    }

    private CodeTransform counting(AtomicInteger changes) {
        return new CodeTransform() {
            @Override
            public void atStart(CodeBuilder code) {
                count(change.begin(code));
            }

            @Override
            public void accept(CodeBuilder code, CodeElement element) {
                count(change.take(code, element));
            }

            private void count(boolean changed) {
                if (changed) {
                    changes.incrementAndGet();
                }
            }
        };
    }

    /// `if (others)` becomes `if (Planted.tells(others))`.
    private static boolean losesSome(CodeBuilder code, CodeElement element) {
        code.with(element);
        var looks = element instanceof FieldInstruction field && field.name().equalsString("others");
        if (looks) {
            code.invokestatic(PLANTED, "tells", MethodTypeDesc.of(ConstantDescs.CD_boolean, ConstantDescs.CD_boolean));
        }
        return looks;
    }

    /// `timeline.lastSeqs(rooms)` becomes `Map.of()`.
    private static boolean findsNothing(CodeBuilder code, CodeElement element) {
        if (element instanceof InvokeInstruction call && call.name().equalsString("lastSeqs")) {
            code.pop().pop().invokestatic(MAP, "of", MethodTypeDesc.of(MAP), true);
            return true;
        }
        code.with(element);
        return false;
    }

    /// `return connection` becomes `return Planted.committingLate(connection)`.
    private static boolean commitsLate(CodeBuilder code, CodeElement element) {
        var returns = element instanceof ReturnInstruction;
        if (returns) {
            code.invokestatic(PLANTED, "committingLate", MethodTypeDesc.of(CONNECTION, CONNECTION));
        }
        code.with(element);
        return returns;
    }

    /// `replaying.add(subscription)` becomes `live.add(subscription)`, and the list of receivers is made anew.
    private static boolean isLiveAtOnce(CodeBuilder code, CodeElement element) {
        if (element instanceof FieldInstruction field && field.name().equalsString("replaying")) {
            code.getfield(CHANNEL, "live", field.typeSymbol());
            return true;
        }
        if (element instanceof ReturnInstruction) {
            code.aload(0).aconst_null().putfield(CHANNEL, "receivers", SUBSCRIPTIONS);
        }
        code.with(element);
        return false;
    }

    /// `receivers = 10_000`.
    private static void isBeforeThousands(CodeBuilder code) {
        code.loadConstant(10_000).istore(0);
    }

    /// `events = Planted.withoutLast(events)`.
    private static void leavesOutTheLast(CodeBuilder code) {
        code.aload(1)
                .invokestatic(PLANTED, "withoutLast", MethodTypeDesc.of(LIST, LIST))
                .astore(1);
    }

    /// The method begins with these words, and goes on as it was.
    private record Beginning(Consumer<CodeBuilder> words) implements Change {
        @Override
        public boolean begin(CodeBuilder code) {
            words.accept(code);
            return true;
        }

        @Override
        public boolean take(CodeBuilder code, CodeElement element) {
            code.with(element);
            return false;
        }
    }
}
