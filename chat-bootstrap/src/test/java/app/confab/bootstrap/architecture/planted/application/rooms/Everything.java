package app.confab.bootstrap.architecture.planted.application.rooms;

/// A port for everything.
interface Everything {
    void one();

    void two();

    void three();

    void four();

    void five();

    void six();

    void seven();
}
