package app.confab.persistence.kernel;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;

/// Stands in front of an adapter and turns the database's troubles into refusals, as [Fault#translated] says.
public final class RefusingPort {

    private RefusingPort() {}

    public static <T> T of(Class<T> port, T adapter) {
        var loader = port.getClassLoader();
        return port.cast(Proxy.newProxyInstance(loader, new Class<?>[] {port}, (_, method, arguments) -> {
            try {
                return method.invoke(adapter, arguments);
            } catch (InvocationTargetException failed) {
                throw failed.getCause() instanceof RuntimeException failure
                        ? Fault.translated(failure)
                        : failed.getCause();
            }
        }));
    }
}
