package app.confab.embeddedpostgres.testing;

/// An empty database of one's own and the user that owns it.
public record TestDatabase(String url, String username, String password) {}
