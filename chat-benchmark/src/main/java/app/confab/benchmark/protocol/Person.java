package app.confab.benchmark.protocol;

/// A registered account and the token that opens its connections.
public record Person(String id, String accessToken) {}
