package app.confab.persistence.kernel;

import java.lang.reflect.Constructor;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import org.apache.ibatis.reflection.ReflectionException;
import org.apache.ibatis.reflection.factory.DefaultObjectFactory;
import org.jspecify.annotations.Nullable;

/// Makes rows, which are records that their packages keep to themselves. MyBatis's own factory asks for the constructor
/// anew for each row, is refused, and only then has it opened: an exception with its stack trace for each row that is
/// read. Always by the canonical constructor, whichever MyBatis would choose. Thread-safe.
final class RecordFactory extends DefaultObjectFactory {
    private static final long serialVersionUID = 1L;

    private static final ClassValue<Constructor<?>> CONSTRUCTORS = new ClassValue<>() {
        @Override
        protected Constructor<?> computeValue(Class<?> record) {
            return canonicalConstructor(record);
        }
    };

    @Override
    public <T> T create(Class<T> type, @Nullable List<Class<?>> argumentTypes, @Nullable List<Object> arguments) {
        return type.isRecord() && arguments != null
                ? type.cast(record(type, arguments))
                : super.create(type, argumentTypes, arguments);
    }

    private static Object record(Class<?> type, List<Object> arguments) {
        try {
            return CONSTRUCTORS.get(type).newInstance(arguments.toArray());
        } catch (ReflectiveOperationException | IllegalArgumentException unfit) {
            throw new ReflectionException("A row does not make a " + type.getSimpleName(), unfit);
        }
    }

    private static Constructor<?> canonicalConstructor(Class<?> record) {
        var types = Arrays.stream(record.getRecordComponents())
                .map(RecordComponent::getType)
                .toArray(Class<?>[]::new);
        try {
            var constructor = record.getDeclaredConstructor(types);
            constructor.setAccessible(true);
            return constructor;
        } catch (NoSuchMethodException impossible) {
            throw new IllegalStateException("a record without its constructor", impossible);
        }
    }
}
