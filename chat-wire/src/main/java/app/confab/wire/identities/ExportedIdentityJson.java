package app.confab.wire.identities;

import app.confab.domain.identities.ConnectedIdentity;

/// All that is kept of who somebody is at the identity provider, for themselves to take along.
public record ExportedIdentityJson(String issuer, String subject, String label, String since) {

    public static ExportedIdentityJson of(ConnectedIdentity identity) {
        return IdentityMapping.INSTANCE.exported(identity);
    }
}
