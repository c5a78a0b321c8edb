package app.confab.application.kernel;

import app.confab.domain.sessions.Device;

/// Where a request comes from, as far as it is kept: with the session that it opens, and in the record of what has
/// happened.
///
/// @param address in full, unlike a [ClientAddress]
/// @param requestId what the request's log lines and its answer carry
public record Client(String address, Device device, String requestId) {

    /// What limits count it for.
    public ClientAddress network() {
        return ClientAddress.of(address);
    }
}
