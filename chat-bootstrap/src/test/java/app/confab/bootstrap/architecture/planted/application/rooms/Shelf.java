package app.confab.bootstrap.architecture.planted.application.rooms;

/// A port.
public interface Shelf {
    void keep(String something);
}
