package app.confab.benchmark.load;

/// Milliseconds within which that share of so many arrived.
public record LatencySummary(long count, double p50, double p95, double p99, double max) {}
