package app.confab.application.registration;

class FakeInviteCodesTest implements InviteCodesContract {
    private final InviteCodes codes = new FakeInviteCodes();

    @Override
    public InviteCodes codes() {
        return codes;
    }
}
