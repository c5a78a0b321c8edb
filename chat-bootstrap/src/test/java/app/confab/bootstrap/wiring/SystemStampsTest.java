package app.confab.bootstrap.wiring;

import app.confab.application.kernel.Stamps;
import app.confab.application.kernel.StampsContract;

class SystemStampsTest implements StampsContract {

    @Override
    public Stamps stamps() {
        return new SystemStamps();
    }
}
