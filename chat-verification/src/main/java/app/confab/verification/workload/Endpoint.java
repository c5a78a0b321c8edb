package app.confab.verification.workload;

import java.net.URI;
import java.util.function.BooleanSupplier;

/// A node as its clients know it.
///
/// @param ending whether it has been told to end, and may answer anything at all
public record Endpoint(String name, URI uri, BooleanSupplier ending) {

    boolean isEnding() {
        return ending.getAsBoolean();
    }
}
