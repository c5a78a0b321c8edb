package app.confab.rest.kernel;

/// Input that cannot even be read: no UTF-8, no JSON, no percent-encoding. The domain never sees it, so it is
/// no refusal of the domain's.
public final class MalformedInput extends RuntimeException {

    /// @param detail what is wrong, in English, for developers
    public MalformedInput(String detail) {
        super(detail, null, false, false);
    }

    public String detail() {
        return String.valueOf(getMessage());
    }
}
