package app.confab.security.registration;

import app.confab.application.registration.InviteCodes;
import app.confab.application.registration.InviteCodesContract;

class RandomInviteCodesTest implements InviteCodesContract {
    private final InviteCodes codes = new RandomInviteCodes();

    @Override
    public InviteCodes codes() {
        return codes;
    }
}
