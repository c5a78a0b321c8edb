package app.confab.domain.registration;

/// What lets a newcomer in: random, hence hopeless to guess. Only its digest is ever stored.
public record InviteCode(String value) {

    @Override
    public String toString() {
        return "InviteCode[hidden]";
    }
}
