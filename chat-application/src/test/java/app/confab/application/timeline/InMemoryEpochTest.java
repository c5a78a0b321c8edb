package app.confab.application.timeline;

class InMemoryEpochTest implements EpochContract {

    @Override
    public Epoch onSomeNode() {
        return new InMemoryEpoch("one-world");
    }
}
