package app.confab.oidc.identities;

import static app.confab.oidc.identities.HandMadeProvider.CONFIGURATION;
import static app.confab.oidc.identities.HandMadeProvider.KEYS;
import static app.confab.oidc.identities.HandMadeProvider.TOKEN;
import static app.confab.oidc.identities.HandMadeProvider.USER_INFO;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.confab.application.identities.IdentityProvider;
import app.confab.application.identities.IdentityProvider.Answer;
import app.confab.application.identities.IdentityProvider.Journey;
import app.confab.domain.identities.ProvenIdentity;
import app.confab.domain.refusals.Refusal;
import app.confab.oidc.OidcConfiguration;
import app.confab.oidc.OidcSettings;
import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSSigner;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What a provider may say that nobody should believe, and what it may say wrongly. Nobody is let in by the
/// former, and the latter is no fault of whoever signs in.
class WrongAnswersTest {
    private static final String RETURN_TO = "https://chat.example.com/login/return";
    private static final String CLIENT = "confab";
    private static final String SECRET = "a client's secret of 32 characters";
    private static final RSAKey KEY = key("one");
    private static final RSAKey FOREIGN_KEY = key("one");

    private final HandMadeProvider server = new HandMadeProvider();
    private final IdentityProvider provider = provider();

    WrongAnswersTest() {
        server.says(KEYS, new JWKSet(KEY.toPublicJWK()).toString());
    }

    @AfterEach
    void stop() {
        server.close();
    }

    private IdentityProvider provider() {
        return OpenIdProvider.of(new OidcSettings(server.issuer(), CLIENT, Optional.of(SECRET)));
    }

    @Test
    void whatIsRightIsBelieved() throws Exception {
        assertThat(proven(claims -> claims).identity().subject()).isEqualTo("248289761001");
    }

    @Test
    void whatAnotherKeyHasSignedIsNotBelieved() throws Exception {
        assertNotBelieved(journey -> signed(JWSAlgorithm.RS256, new RSASSASigner(FOREIGN_KEY), right(journey)));
    }

    @Test
    void whatIsNotSignedIsNotBelieved() {
        assertNotBelieved(journey -> new PlainJWT(right(journey)).serialize());
    }

    @Test
    void whatIsSignedByTheSecretThatTheyShareIsNotBelieved() throws Exception {
        assertNotBelieved(journey -> signed(JWSAlgorithm.HS256, new MACSigner(SECRET), right(journey)));
    }

    @Test
    void whatIsForSomebodyElseOrByThemOrOverIsNotBelieved() {
        assertNotBelieved(with(claims -> claims.audience("another client")));
        assertNotBelieved(with(claims -> claims.issuer("https://another.example.com")));
        assertNotBelieved(
                with(claims -> claims.expirationTime(Date.from(Instant.now().minusSeconds(3600)))));
        assertNotBelieved(with(claims -> claims.expirationTime(null)));
        assertNotBelieved(with(claims -> claims.claim("nonce", null)));
        assertNotBelieved(with(claims -> claims.subject(null)));
    }

    @Test
    void nobodyIsTakenForSomebodyWhoseNameDiffersByABlank() throws Exception {
        assertThat(List.of(
                        proven(claims -> claims.subject("ada")).identity(),
                        proven(claims -> claims.subject("ada ")).identity(),
                        proven(claims -> claims.subject(" ada")).identity()))
                .doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @ValueSource(strings = {"\u0000", "ada\n", "\u0001ada"})
    void whoIsCalledWhatNobodyCanBeCalledIsNotLetIn(String subject) {
        assertNotBelieved(with(claims -> claims.subject(subject)));
        assertNotBelieved(with(claims -> claims.subject("x".repeat(256))));
    }

    @Test
    void howSomebodyIsCalledIsToldByWhomTheSignatureNamesAlone() throws Exception {
        server.says(USER_INFO, "{\"sub\": \"248289761001\", \"preferred_username\": \"ada\"}");
        assertThat(proven(claims -> claims).label()).isEqualTo("ada");

        server.says(USER_INFO, "{\"sub\": \"another\", \"preferred_username\": \"mallory\"}");
        assertThat(proven(claims -> claims).label()).isEqualTo("248289761001");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "no JSON", "{}", "[]", "{\"sub\": \" \"}", "{\"sub\": 7}"})
    void whoeverTheProviderSaysNothingMoreOfComesInAllTheSame(String answer) throws Exception {
        server.says(USER_INFO, answer);

        assertThat(proven(claims -> claims).label()).isEqualTo("248289761001");
    }

    @Test
    void whatIsToldInAnotherTypeIsNotTold() throws Exception {
        assertThat(proven(claims -> claims.claim("email", 7).claim("name", List.of("Ada")))
                        .label())
                .isEqualTo("248289761001");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "no JSON", "{}", "{\"access_token\": \"a\", \"token_type\": \"Bearer\"}"})
    void anAnswerThatIsNoneIsTheProvidersFault(String answer) {
        var journey = provider.depart(RETURN_TO, false).journey();
        server.says(TOKEN, answer);

        assertUnavailable(journey);
    }

    @Test
    void aPageAndAFailureAreTheProvidersFault() {
        var journey = provider.depart(RETURN_TO, false).journey();

        server.showsAPage(TOKEN);
        assertUnavailable(journey);
        server.refuses(TOKEN, 500, "{\"error\": \"invalid_grant\"}");
        assertUnavailable(journey);
        server.refuses(TOKEN, 401, "{\"error\": \"invalid_client\"}");
        assertUnavailable(journey);
    }

    @Test
    void aCodeThatTheProviderDoesNotTakeIsNotItsFault() {
        var journey = provider.depart(RETURN_TO, false).journey();
        server.refuses(TOKEN, 400, "{\"error\": \"invalid_grant\"}");

        assertThatThrownBy(() -> arrive(journey)).isInstanceOf(Refusal.SignInFailed.class);
    }

    @Test
    void keysThatAreNotToldAreTheProvidersFault() throws Exception {
        server.showsAPage(KEYS);
        var journey = provider.depart(RETURN_TO, false).journey();
        tells(signed(JWSAlgorithm.RS256, new RSASSASigner(KEY), right(journey)));

        assertUnavailable(journey);
    }

    @Test
    void whatABrowserMayHaveKeptInsteadIsNoJourney() {
        for (var kept :
                List.of(new Journey("s", "", "v".repeat(43)), new Journey("s", "n", ""), new Journey("s", "n", "é"))) {
            assertThatThrownBy(() -> provider.arrive(kept, RETURN_TO, new Answer("code", "s", null)))
                    .isInstanceOf(Refusal.SignInFailed.class);
        }
        var journey = provider.depart(RETURN_TO, false).journey();
        assertThatThrownBy(() -> provider.arrive(journey, RETURN_TO, new Answer("", journey.state(), null)))
                .isInstanceOf(Refusal.SignInFailed.class);
    }

    @Test
    void whereTheProviderPromisesToSayWhoAnswersItMust() throws Exception {
        server.configure(", \"authorization_response_iss_parameter_supported\": true");
        var journey = provider.depart(RETURN_TO, false).journey();
        tells(signed(JWSAlgorithm.RS256, new RSASSASigner(KEY), right(journey)));

        assertThatThrownBy(() -> arrive(journey)).isInstanceOf(Refusal.SignInFailed.class);
        assertThat(provider.arrive(journey, RETURN_TO, new Answer("code", journey.state(), server.issuer())))
                .isNotNull();
    }

    @Test
    void theSecretIsShownInTheWayThatTheProviderTakes() throws Exception {
        proven(claims -> claims);
        assertThat(server.asked().getLast()).startsWith("Basic ").doesNotContain("client_secret");

        server.configure(", \"token_endpoint_auth_methods_supported\": [\"client_secret_post\"]");
        var another = provider();
        var journey = another.depart(RETURN_TO, false).journey();
        tells(signed(JWSAlgorithm.RS256, new RSASSASigner(KEY), right(journey)));
        another.arrive(journey, RETURN_TO, new Answer("code", journey.state(), null));
        assertThat(server.asked().getLast()).startsWith("null ").contains("client_secret=");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "no JSON",
                "[]",
                "{}",
                "{\"issuer\": \" \"}",
                "{\"issuer\": \"ISSUER\"}",
                "{\"issuer\": \"https://another.example.com\", \"subject_types_supported\": [\"public\"]}",
                "{\"issuer\": \"ISSUER\", \"subject_types_supported\": [\"public\"], \"token_endpoint\": \"ISSUER/token\"}",
                "{\"issuer\": \"ISSUER\", \"subject_types_supported\": [\"\"], \"jwks_uri\": \"/keys\"}"
            })
    void whatIsNoConfigurationIsNoProvider(String configuration) {
        server.says(CONFIGURATION, configuration.replace("ISSUER", server.issuer()));

        assertThatThrownBy(() -> provider.depart(RETURN_TO, false)).isInstanceOf(Refusal.Unavailable.class);
        assertThat(OidcConfiguration.examine(new OidcSettings(server.issuer(), CLIENT, Optional.empty()))
                        .problem())
                .isPresent();
    }

    @ParameterizedTest
    @ValueSource(strings = {"authorization_endpoint", "token_endpoint", "jwks_uri", "userinfo_endpoint"})
    void whatCannotBeAskedOverTheWebIsNoProvider(String endpoint) {
        for (var address : List.of("ftp://localhost/there", "javascript:alert(1)", "http:there", "/there")) {
            server.tellsAt(endpoint, address);

            assertThatThrownBy(() -> provider.depart(RETURN_TO, false))
                    .as(address)
                    .isInstanceOf(Refusal.Unavailable.class);
        }
    }

    /// What is signed about a journey.
    @FunctionalInterface
    private interface Signing {
        String about(Journey journey) throws JOSEException;
    }

    private JWTClaimsSet right(Journey journey) {
        return builder(journey).build();
    }

    private JWTClaimsSet.Builder builder(Journey journey) {
        var now = Instant.now();
        return new JWTClaimsSet.Builder()
                .issuer(server.issuer())
                .subject("248289761001")
                .audience(CLIENT)
                .issueTime(Date.from(now))
                .expirationTime(Date.from(now.plusSeconds(60)))
                .claim("nonce", journey.nonce());
    }

    private Signing with(UnaryOperator<JWTClaimsSet.Builder> changed) {
        return journey -> signed(
                JWSAlgorithm.RS256,
                new RSASSASigner(KEY),
                changed.apply(builder(journey)).build());
    }

    private static String signed(JWSAlgorithm algorithm, JWSSigner signer, JWTClaimsSet claims) throws JOSEException {
        var token = new SignedJWT(new JWSHeader.Builder(algorithm).keyID("one").build(), claims);
        token.sign(signer);
        return token.serialize();
    }

    private void tells(String idToken) {
        server.says(
                TOKEN,
                "{\"access_token\": \"a\", \"token_type\": \"Bearer\", \"id_token\": \"%s\"}".formatted(idToken));
    }

    private ProvenIdentity proven(UnaryOperator<JWTClaimsSet.Builder> changed) throws JOSEException {
        var journey = provider.depart(RETURN_TO, false).journey();
        tells(with(changed).about(journey));
        return arrive(journey);
    }

    private ProvenIdentity arrive(Journey journey) {
        return provider.arrive(journey, RETURN_TO, new Answer("code", journey.state(), null));
    }

    private void assertNotBelieved(Signing signing) {
        var journey = provider.depart(RETURN_TO, false).journey();
        tells(made(signing, journey));

        assertThatThrownBy(() -> arrive(journey)).isInstanceOf(Refusal.SignInFailed.class);
    }

    private void assertUnavailable(Journey journey) {
        assertThatThrownBy(() -> arrive(journey)).isInstanceOf(Refusal.Unavailable.class);
    }

    private static String made(Signing signing, Journey journey) {
        try {
            return signing.about(journey);
        } catch (JOSEException impossible) {
            throw new AssertionError(impossible);
        }
    }

    private static RSAKey key(String id) {
        try {
            return new RSAKeyGenerator(2048).keyID(id).generate();
        } catch (JOSEException impossible) {
            throw new AssertionError(impossible);
        }
    }
}
