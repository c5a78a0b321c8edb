package app.confab.security.sessions;

import org.springframework.security.oauth2.jose.jws.MacAlgorithm;

class Hs256AccessTokensTest extends SignedAccessTokensContractRun {
    Hs256AccessTokensTest() {
        super(MacAlgorithm.HS256);
    }
}
