package app.confab.security.secondfactor;

import app.confab.application.secondfactor.RecoveryCodes;
import app.confab.application.secondfactor.RecoveryCodesContract;

class RandomRecoveryCodesTest implements RecoveryCodesContract {
    private final RecoveryCodes codes = new RandomRecoveryCodes();

    @Override
    public RecoveryCodes codes() {
        return codes;
    }
}
