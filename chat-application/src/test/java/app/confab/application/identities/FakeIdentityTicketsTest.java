package app.confab.application.identities;

class FakeIdentityTicketsTest implements IdentityTicketsContract {
    private final IdentityTickets tickets = new FakeIdentityTickets();
    private final IdentityTickets others = new FakeIdentityTickets("another server");

    @Override
    public IdentityTickets tickets() {
        return tickets;
    }

    @Override
    public IdentityTickets ticketsOfAnotherServer() {
        return others;
    }
}
