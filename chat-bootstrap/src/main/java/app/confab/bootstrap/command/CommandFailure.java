package app.confab.bootstrap.command;

/// A command can't do what it was asked for. Meant for whoever asked, without a stack trace.
final class CommandFailure extends RuntimeException {
    private final String problem;
    private final String mend;

    CommandFailure(String problem, String mend) {
        super(problem, null, false, false);
        this.problem = problem;
        this.mend = mend;
    }

    String problem() {
        return problem;
    }

    String mend() {
        return mend;
    }
}
