package app.confab.verification.workload;

/// Does its part until the scene is concluded, and then brings to an end what it has begun.
@FunctionalInterface
interface Worker {
    void work() throws InterruptedException;
}
