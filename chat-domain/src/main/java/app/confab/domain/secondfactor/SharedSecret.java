package app.confab.domain.secondfactor;

/// What an authenticator app makes its codes of, in Base32 without padding, as such apps take it. Told to its person
/// once.
public record SharedSecret(String base32) {

    @Override
    public String toString() {
        return "SharedSecret[hidden]";
    }
}
