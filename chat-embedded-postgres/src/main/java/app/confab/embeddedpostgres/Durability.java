package app.confab.embeddedpostgres;

/// What a commit is worth.
public enum Durability {
    /// A commit is on the disk before it is acknowledged.
    DURABLE,
    /// A commit survives a crash of PostgreSQL, not one of the operating system. For tests.
    FAST
}
