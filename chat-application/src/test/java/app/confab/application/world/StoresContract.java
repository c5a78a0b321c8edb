package app.confab.application.world;

/// What the contract suites of all stores need: the stores. They may be shared between tests and need not be
/// empty.
public interface StoresContract {

    Stores stores();

    default Scene scene() {
        return new Scene(stores());
    }
}
