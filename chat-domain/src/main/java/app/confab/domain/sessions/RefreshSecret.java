package app.confab.domain.sessions;

/// The refresh token as its holder keeps it: 256 random bits in URL-safe Base64. Only its digest is ever
/// stored.
public record RefreshSecret(String value) {

    @Override
    public String toString() {
        return "RefreshSecret[hidden]";
    }
}
