package app.confab.bootstrap.architecture.planted.domain.refusals;

/// Carries what belongs to a transport.
final class KnowsHttp {
    private KnowsHttp() {}

    static int httpStatus() {
        return 404;
    }
}
