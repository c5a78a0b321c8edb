package app.confab.security.sessions;

import org.springframework.security.oauth2.jose.jws.MacAlgorithm;

class Hs384AccessTokensTest extends SignedAccessTokensContractRun {
    Hs384AccessTokensTest() {
        super(MacAlgorithm.HS384);
    }
}
