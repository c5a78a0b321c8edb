package app.confab.application.kernel;

import app.confab.domain.sessions.Device;

/// Clients for tests.
public final class SomeClient {
    public static final Client AT_HOME = at("192.0.2.1");

    private SomeClient() {}

    public static Client at(String address) {
        return new Client(address, new Device("Firefox, Linux"), "a-request");
    }
}
