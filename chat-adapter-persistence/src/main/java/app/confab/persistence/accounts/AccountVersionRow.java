package app.confab.persistence.accounts;

import java.util.UUID;

/// How often something about an account has changed that stands in no room's log.
record AccountVersionRow(UUID id, long version) {}
