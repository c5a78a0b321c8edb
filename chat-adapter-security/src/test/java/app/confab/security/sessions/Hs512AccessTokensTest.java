package app.confab.security.sessions;

import org.springframework.security.oauth2.jose.jws.MacAlgorithm;

class Hs512AccessTokensTest extends SignedAccessTokensContractRun {
    Hs512AccessTokensTest() {
        super(MacAlgorithm.HS512);
    }
}
