package app.confab.wire.identities;

/// Destination: where the browser is to go.
public record DestinationJson(String location) {}
