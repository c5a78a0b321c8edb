package app.confab.verification.workload;

import java.net.URI;

/// A node as its clients know it.
public record Endpoint(String name, URI uri) {}
