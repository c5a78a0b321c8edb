package app.confab.domain.secondfactor;

/// A [SharedSecret] as it rests: whoever reads the database alone can make no codes of it.
public record SealedSecret(String value) {

    @Override
    public String toString() {
        return "SealedSecret[hidden]";
    }
}
