package app.confab.domain.identities;

/// Tells for a while who somebody has shown to be. Kept by their own browser; opaque to all but the server.
public record IdentityTicket(String value) {

    @Override
    public String toString() {
        return "IdentityTicket[hidden]";
    }
}
