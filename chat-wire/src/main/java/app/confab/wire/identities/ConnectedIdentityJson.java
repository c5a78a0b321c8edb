package app.confab.wire.identities;

import app.confab.domain.identities.ConnectedIdentity;

/// Who somebody is at the identity provider.
public record ConnectedIdentityJson(String label, String since) {

    public static ConnectedIdentityJson of(ConnectedIdentity identity) {
        return IdentityMapping.INSTANCE.identity(identity);
    }
}
