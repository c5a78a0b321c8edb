package app.confab.security.identities;

import app.confab.application.identities.IdentityTickets;
import app.confab.application.identities.IdentityTicketsContract;

class EncryptedIdentityTicketsTest implements IdentityTicketsContract {
    private final IdentityTickets tickets = new EncryptedIdentityTickets("5f4dcc3b5aa765d61d8327deb882cf99".repeat(2));
    private final IdentityTickets others = new EncryptedIdentityTickets("e10adc3949ba59abbe56e057f20f883e".repeat(2));

    @Override
    public IdentityTickets tickets() {
        return tickets;
    }

    @Override
    public IdentityTickets ticketsOfAnotherServer() {
        return others;
    }
}
