package app.confab.application.secondfactor;

class FakeRecoveryCodesTest implements RecoveryCodesContract {
    private final RecoveryCodes codes = new FakeRecoveryCodes();

    @Override
    public RecoveryCodes codes() {
        return codes;
    }
}
