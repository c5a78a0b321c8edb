package app.confab.application.identities;

import app.confab.application.identities.IdentityProvider.Answer;
import app.confab.application.identities.IdentityProvider.Departure;
import java.time.InstantSource;

class FakeIdentityProviderTest implements IdentityProviderContract {
    private final FakeIdentityProvider provider = new FakeIdentityProvider(InstantSource.system());

    @Override
    public IdentityProvider provider() {
        return provider;
    }

    @Override
    public String issuer() {
        return FakeIdentityProvider.ISSUER;
    }

    @Override
    public Answer signedIn(Departure departure, String username) {
        return provider.signIn(departure, username);
    }
}
