package app.confab.bootstrap.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import app.confab.bootstrap.process.TestCertificate;
import app.confab.domain.registration.RegistrationMode;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ChatSettingsTest {
    private static final String DATABASE = "postgresql://confab:s%40fe@db.example.com:6432/chat?sslmode=require";
    private static final String KEY = "8f14e45fceea167a5a36dedd4bea2543c9f0f895fb98ab9159f51fd0297e236d";

    @Test
    void nothingSetMeansAnEmbeddedDatabaseOnTheLoopback() {
        var settings = read(Map.of());

        assertThat(settings.database()).isEqualTo(new DatabaseSettings.Embedded());
        assertThat(settings.network().host()).isEqualTo("127.0.0.1");
        assertThat(settings.network().port()).isEqualTo(8000);
        assertThat(settings.network().managementHost()).isEqualTo("127.0.0.1");
        assertThat(settings.network().managementPort()).isEqualTo(8001);
        assertThat(settings.logging())
                .isEqualTo(new LoggingSettings(LoggingSettings.Level.INFO, LoggingSettings.Format.TEXT));
        assertThat(settings.tokens().refreshTokenLife()).isEqualTo(Duration.ofDays(30));
        assertThat(settings.dataDirectory()).isEqualTo(Path.of(System.getProperty("user.home"), ".confab"));
        assertThat(settings.tokens().algorithm()).isEqualTo(TokenSettings.Algorithm.HS256);
        assertThat(settings.tokens().secretKey()).isEmpty();
        assertThat(settings.tokens().accessTokenLife()).isEqualTo(Duration.ofHours(1));
        assertThat(settings.corsOrigins()).isEmpty();
        assertThat(settings.rateLimits()).isTrue();
        assertThat(settings.docs()).isTrue();
    }

    @Test
    void aProductionNodeShowsTheReferenceOnlyIfItIsToldTo() {
        var production = Map.of("DATABASE_URL", DATABASE, "SECRET_KEY", KEY);
        var told = new HashMap<>(production);
        told.put("DOCS_ENABLED", "True");

        assertThat(read(production).docs()).isFalse();
        assertThat(read(told).docs()).isTrue();
        assertThat(read(Map.of("DOCS_ENABLED", "false")).docs()).isFalse();
    }

    @Test
    void registrationIsOpenAtHomeAndByInviteInProduction() {
        assertThat(read(Map.of()).registration()).isEqualTo(RegistrationMode.OPEN);
        assertThat(read(Map.of("DATABASE_URL", DATABASE, "SECRET_KEY", KEY)).registration())
                .isEqualTo(RegistrationMode.INVITE);
        assertThat(read(Map.of("REGISTRATION", "Closed")).registration()).isEqualTo(RegistrationMode.CLOSED);
        assertThat(problems(Map.of("REGISTRATION", "friends"))).containsExactly("REGISTRATION");
    }

    @Test
    void peopleSignInElsewhereWhereAProviderIsNamed() {
        assertThat(read(Map.of()).identityProvider()).isEmpty();

        assertThat(read(Map.of(
                                "OIDC_ISSUER", "https://id.example.com/realms/team",
                                "OIDC_CLIENT_ID", "confab",
                                "OIDC_CLIENT_SECRET", "s3cret",
                                "OIDC_NAME", "Example ID",
                                "OIDC_REGISTRATION", "open",
                                "REGISTRATION", "closed"))
                        .identityProvider())
                .hasValue(new IdentityProviderSettings(
                        "https://id.example.com/realms/team",
                        "confab",
                        Optional.of("s3cret"),
                        "Example ID",
                        RegistrationMode.OPEN));
    }

    @Test
    void aProviderIsCalledAsItsHostAndLetsInWhomAPasswordDoes() {
        var provider = read(Map.of(
                        "OIDC_ISSUER", "http://localhost:9000", "OIDC_CLIENT_ID", "confab", "REGISTRATION", "invite"))
                .identityProvider()
                .orElseThrow();

        assertThat(provider.name()).isEqualTo("localhost");
        assertThat(provider.clientSecret()).isEmpty();
        assertThat(provider.registration()).isEqualTo(RegistrationMode.INVITE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "id.example.com",
                "ftp://id.example.com",
                "https://id.example.com?tenant=1",
                "https://id.example.com/#top",
                "https://admin@id.example.com",
                "http://id.example.com",
                "https://"
            })
    void anIssuerIsAnEncryptedAddressAndNothingElse(String issuer) {
        assertThat(problems(Map.of("OIDC_ISSUER", issuer, "OIDC_CLIENT_ID", "confab")))
                .containsExactly("OIDC_ISSUER");
    }

    @Test
    void whatIsSaidOfAProviderGoesTogether() {
        assertThat(problems(Map.of("OIDC_ISSUER", "https://id.example.com"))).containsExactly("OIDC_CLIENT_ID");
        assertThat(problems(Map.of("OIDC_CLIENT_ID", "confab", "OIDC_CLIENT_SECRET", "s3cret")))
                .containsExactly("OIDC_CLIENT_ID", "OIDC_CLIENT_SECRET");
        assertThat(problems(Map.of(
                        "OIDC_ISSUER", "https://id.example.com",
                        "OIDC_CLIENT_ID", "confab",
                        "OIDC_NAME", "x".repeat(65),
                        "OIDC_REGISTRATION", "friends")))
                .containsExactlyInAnyOrder("OIDC_NAME", "OIDC_REGISTRATION");
        assertThat(problems(Map.of(
                        "OIDC_ISSUER", "id.example.com",
                        "OIDC_NAME", "x".repeat(65),
                        "OIDC_REGISTRATION", "friends")))
                .containsExactlyInAnyOrder("OIDC_ISSUER", "OIDC_CLIENT_ID", "OIDC_NAME", "OIDC_REGISTRATION");
    }

    @ParameterizedTest
    @ValueSource(strings = {"yes", "1", "on", "truee"})
    void trueAndFalseAreWrittenOut(String word) {
        assertThat(problems(Map.of("DOCS_ENABLED", word))).containsExactly("DOCS_ENABLED");
    }

    @Test
    void aDatabaseOfTheOperatorsMeansAProductionNode() {
        var settings = read(Map.of("DATABASE_URL", DATABASE, "SECRET_KEY", KEY));

        assertThat(settings.network().host()).isEqualTo("0.0.0.0");
        assertThat(settings.database())
                .isEqualTo(new DatabaseSettings.External(
                        "jdbc:postgresql://db.example.com:6432/chat?sslmode=require", "confab", "s@fe"));
    }

    @Test
    void aPoolerCanBePassedBy() {
        var direct = "postgresql://confab:s%40fe@db.example.com/chat";

        assertThat(read(Map.of("DATABASE_URL", DATABASE, "SECRET_KEY", KEY)).directDatabase())
                .isEmpty();
        assertThat(read(Map.of("DATABASE_URL", DATABASE, "DATABASE_DIRECT_URL", direct, "SECRET_KEY", KEY))
                        .directDatabase())
                .contains(new DatabaseSettings.External("jdbc:postgresql://db.example.com/chat", "confab", "s@fe"));
        assertThat(problems(Map.of("DATABASE_DIRECT_URL", direct))).containsExactly("DATABASE_DIRECT_URL");
        assertThat(problems(Map.of("DATABASE_URL", DATABASE, "DATABASE_DIRECT_URL", "nonsense", "SECRET_KEY", KEY)))
                .containsExactly("DATABASE_DIRECT_URL");
    }

    @Test
    void behindAPoolerNothingIsPreparedUnlessOneSaysSo() {
        var variables = new HashMap<>(Map.of(
                "DATABASE_URL", DATABASE, "DATABASE_DIRECT_URL", "postgresql://a:b@direct/chat", "SECRET_KEY", KEY));
        assertThat(jdbcUrl(variables)).endsWith("/chat?sslmode=require&prepareThreshold=0");

        variables.put("DATABASE_URL", "postgresql://a:b@pooler/chat");
        assertThat(jdbcUrl(variables)).isEqualTo("jdbc:postgresql://pooler/chat?prepareThreshold=0");

        variables.put("DATABASE_URL", "postgresql://a:b@pooler/chat?prepareThreshold=5");
        assertThat(jdbcUrl(variables)).isEqualTo("jdbc:postgresql://pooler/chat?prepareThreshold=5");

        variables.remove("DATABASE_DIRECT_URL");
        variables.put("DATABASE_URL", "postgresql://a:b@server/chat");
        assertThat(jdbcUrl(variables)).isEqualTo("jdbc:postgresql://server/chat");
    }

    private static String jdbcUrl(Map<String, String> variables) {
        return ((DatabaseSettings.External) read(variables).database()).jdbcUrl();
    }

    @Test
    void theManagementPortFollowsThePort() {
        assertThat(read(Map.of("PORT", "9000")).network().managementPort()).isEqualTo(9001);
        assertThat(problems(Map.of("PORT", "9000", "MANAGEMENT_PORT", "9000"))).containsExactly("MANAGEMENT_PORT");
    }

    @Test
    void springsOwnNamesOfAddressAndPortAreReadToo() {
        var network =
                read(Map.of("server.port", "9000", "server.address", "0.0.0.0")).network();
        assertThat(network.port()).isEqualTo(9000);
        assertThat(network.managementPort()).isEqualTo(9001);
        assertThat(network.host()).isEqualTo("0.0.0.0");
        var management = read(Map.of("management.server.port", "9100", "management.server.address", "192.0.2.7"));
        assertThat(management.network().managementPort()).isEqualTo(9100);
        assertThat(management.network().managementHost()).isEqualTo("192.0.2.7");
    }

    /// The web server goes by Spring's, so nothing else may be believed.
    @Test
    void springsOwnNameGoesBeforeOurs() {
        assertThat(read(Map.of("server.port", "9000", "PORT", "8000")).network().port())
                .isEqualTo(9000);
    }

    @Test
    void anyFreePortIsSpringsToChoose() {
        var network = read(Map.of("server.port", "0")).network();
        assertThat(network.port()).isZero();
        assertThat(network.managementPort()).isZero();
        assertThat(problems(Map.of("PORT", "0"))).containsExactly("PORT");
        assertThat(problems(Map.of("server.port", "high"))).containsExactly("server.port");
    }

    @Test
    void aSessionLastsAsLongAsItIsTold() {
        assertThat(read(Map.of("REFRESH_TOKEN_EXPIRE_DAYS", "7")).tokens().refreshTokenLife())
                .isEqualTo(Duration.ofDays(7));
        assertThat(problems(Map.of("REFRESH_TOKEN_EXPIRE_DAYS", "366"))).containsExactly("REFRESH_TOKEN_EXPIRE_DAYS");
    }

    @Test
    void productionLogsForMachines() {
        assertThat(read(Map.of("DATABASE_URL", DATABASE, "SECRET_KEY", KEY))
                        .logging()
                        .format())
                .isEqualTo(LoggingSettings.Format.JSON);
        assertThat(read(Map.of("LOG_FORMAT", "json", "LOG_LEVEL", "Debug")).logging())
                .isEqualTo(new LoggingSettings(LoggingSettings.Level.DEBUG, LoggingSettings.Format.JSON));
        assertThat(problems(Map.of("LOG_FORMAT", "xml", "LOG_LEVEL", "loud")))
                .containsExactly("LOG_LEVEL", "LOG_FORMAT");
    }

    @Test
    void aProxyIsTrustedByItsNetwork() {
        var trusted = read(Map.of("TRUSTED_PROXIES", "10.0.0.0/8, 2001:db8::/32,192.0.2.7"))
                .network()
                .trustedProxies();

        assertThat(List.of("10.9.8.7", "2001:db8::1", "192.0.2.7", "127.0.0.1", "::1"))
                .allMatch(trusted::include);
        assertThat(List.of("11.0.0.1", "192.0.2.8", "2001:db9::1", "nonsense")).noneMatch(trusted::include);
    }

    @ParameterizedTest
    @ValueSource(strings = {"proxy.example.com", "10.0.0.0/33", "everybody", "10.0.0.0/8;192.0.2.7"})
    void aProxyHasAnAddress(String network) {
        assertThat(problems(Map.of("TRUSTED_PROXIES", network))).containsExactly("TRUSTED_PROXIES");
    }

    @Test
    void threeMistakesAreAllNamedAtOnce() {
        assertThat(problems(Map.of("PORT", "high", "ALGORITHM", "none", "ACCESS_TOKEN_EXPIRE_MINUTES", "0")))
                .containsExactlyInAnyOrder("PORT", "ALGORITHM", "ACCESS_TOKEN_EXPIRE_MINUTES");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "mysql://confab@localhost/chat",
                "postgresql://confab@/chat",
                "postgresql://confab@localhost",
                "postgresql://confab@localhost:65536/chat",
                "postgresql://confab@one,two/chat",
                "postgresql://localhost/chat",
                "postgresql://con fab@localhost/chat",
                "postgresql://confab:p%zz@localhost/chat",
                "nonsense"
            })
    void aDatabaseUrlThatCannotBeReadIsNamedWithoutItsText(String url) {
        var failure = failure(Map.of("DATABASE_URL", url, "SECRET_KEY", KEY));

        assertThat(failure.problems()).extracting(SettingProblem::variable).containsExactly("DATABASE_URL");
        assertThat(failure.problems().toString()).doesNotContain(url);
    }

    @ParameterizedTest
    @CsvSource({
        "postgresql://confab:safe@chat_db:5432/chat, jdbc:postgresql://chat_db:5432/chat",
        "postgresql://confab:safe@chat_db/chat,      jdbc:postgresql://chat_db/chat",
        "postgresql://confab:a:b@db/chat,            jdbc:postgresql://db/chat",
        "postgresql://confab:safe@[2001:db8::1]:1/c, jdbc:postgresql://[2001:db8::1]:1/c"
    })
    void aDatabasesHostMayBeAServiceOfAComposeFileOrAnAddress(String url, String jdbcUrl) {
        var variables = new HashMap<>(Map.of("DATABASE_URL", url, "SECRET_KEY", KEY));

        assertThat(jdbcUrl(variables)).isEqualTo(jdbcUrl);
    }

    @Test
    void theShortSchemeMeansTheSame() {
        var settings = read(Map.of("DATABASE_URL", "postgres://a:b+c@[::1]/chat", "SECRET_KEY", KEY));

        assertThat(settings.database())
                .isEqualTo(new DatabaseSettings.External("jdbc:postgresql://[::1]/chat", "a", "b+c"));
    }

    @Test
    void aDatabaseOfTheOperatorsNeedsASecretKey() {
        assertThat(problems(Map.of("DATABASE_URL", DATABASE))).containsExactly("SECRET_KEY");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "short",
                "change-me-in-production-please-0123456789",
                "Secret-0123456789-0123456789-0123456789",
                "ababababababababababababababababababababababab"
            })
    void aKeyThatCouldBeGuessedIsRefusedAndNotRepeated(String key) {
        var failure = failure(Map.of("SECRET_KEY", key));

        assertThat(failure.problems()).extracting(SettingProblem::variable).containsExactly("SECRET_KEY");
        assertThat(failure.problems().toString()).doesNotContain(key).contains("openssl rand -hex 32");
    }

    @ParameterizedTest
    @CsvSource({"HS256,32", "HS384,48", "HS512,64"})
    void eachAlgorithmAsksForAKeyAsLongAsItsDigest(String algorithm, int bytes) {
        assertThat(problems(Map.of("ALGORITHM", algorithm, "SECRET_KEY", KEY.substring(0, bytes - 1))))
                .containsExactly("SECRET_KEY");
        assertThat(read(Map.of("ALGORITHM", algorithm, "SECRET_KEY", KEY.substring(0, bytes)))
                        .tokens()
                        .secretKey())
                .isPresent();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"*", "chat.example.com", "https://chat.example.com/", "https://chat.example.com/a", "ftp://a.b"})
    void onlyExactOriginsAreTaken(String origin) {
        assertThat(problems(Map.of("CORS_ORIGINS", origin))).containsExactly("CORS_ORIGINS");
    }

    @ParameterizedTest
    @CsvSource({
        "https://chat.example.com:443, https://chat.example.com",
        "https://Chat.Example.com, https://chat.example.com",
        "HTTPS://chat.example.com:08443, https://chat.example.com:8443",
        "http://localhost:80, http://localhost",
        "https://[::1]:65535, https://[::1]:65535",
    })
    void anOriginIsReadAsBrowsersSendIt(String text, String origin) {
        assertThat(read(Map.of("CORS_ORIGINS", text)).corsOrigins()).containsExactly(origin);
        assertThat(read(Map.of("PUBLIC_URL", text)).publicUrl()).hasToString("Optional[" + origin + "]");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://chat.example.com:65536",
                "https://chat.example.com:99999",
                "https://chat.example.com:0",
                "https://a..b",
                "https://[:::]",
                "http://1.2.3"
            })
    void noSuchHostOrPortCanBe(String text) {
        var production = new HashMap<>(Map.of("DATABASE_URL", DATABASE, "SECRET_KEY", KEY));
        production.put("CORS_ORIGINS", text);
        production.put("PUBLIC_URL", text);

        assertThat(problems(production)).containsExactlyInAnyOrder("CORS_ORIGINS", "PUBLIC_URL");
    }

    @Test
    void plainHttpOriginsBeyondTheLocalHostAreForTryingOutAlone() {
        var origins = "http://localhost:3000, http://chat.example.com";

        assertThat(read(Map.of("CORS_ORIGINS", origins)).corsOrigins())
                .isEqualTo(List.of("http://localhost:3000", "http://chat.example.com"));
        assertThat(problems(Map.of("CORS_ORIGINS", origins, "DATABASE_URL", DATABASE, "SECRET_KEY", KEY)))
                .containsExactly("CORS_ORIGINS");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"chat.example.com", "https://chat.example.com/", "https://chat.example.com/chat", "ftp://a"})
    void aPublicAddressIsSchemeAndHostAlone(String url) {
        assertThat(problems(Map.of("PUBLIC_URL", url))).containsExactly("PUBLIC_URL");
    }

    @Test
    void aServerThatSpeaksTlsItselfIsReachedByHttpsAlone(@TempDir Path folder) throws Exception {
        var certificate = TestCertificate.made(folder, "good");
        var variables = withTls(certificate.certificate(), certificate.key());

        assertThat(read(variables).isEncrypted()).isTrue();
        assertThat(read(Map.of()).isEncrypted()).isFalse();
        variables.put("PUBLIC_URL", "http://chat.example.com");
        assertThat(problems(variables)).containsExactly("PUBLIC_URL");
    }

    @Test
    void aCertificateAndItsKeyAreSetTogether(@TempDir Path folder) throws Exception {
        var certificate = TestCertificate.made(folder, "good");

        assertThat(problems(Map.of("SSL_CERTIFICATE", certificate.certificate().toString())))
                .containsExactly("SSL_CERTIFICATE_KEY");
        assertThat(problems(Map.of("SSL_CERTIFICATE_KEY", certificate.key().toString())))
                .containsExactly("SSL_CERTIFICATE");
    }

    @Test
    void aCertificateThatNoClientWouldTakeIsNamed(@TempDir Path folder) throws Exception {
        var good = TestCertificate.made(folder, "good");
        var expired = TestCertificate.expired(folder, "expired");
        var early = TestCertificate.early(folder, "early");

        assertThat(tlsProblem(folder.resolve("missing.crt"), good.key())).contains("SSL_CERTIFICATE", "cannot be read");
        assertThat(tlsProblem(good.certificate(), folder)).contains("SSL_CERTIFICATE_KEY", "cannot be read");
        assertThat(tlsProblem(good.key(), good.key())).contains("SSL_CERTIFICATE", "holds no certificate");
        assertThat(tlsProblem(good.certificate(), good.certificate()))
                .contains("SSL_CERTIFICATE_KEY", "holds no private key");
        assertThat(tlsProblem(good.certificate(), early.key())).contains("SSL_CERTIFICATE_KEY", "is not the key of");
        assertThat(tlsProblem(expired.certificate(), expired.key())).contains("SSL_CERTIFICATE", "has expired");
        assertThat(tlsProblem(early.certificate(), early.key())).contains("SSL_CERTIFICATE", "is not valid yet");
    }

    @Test
    void neitherKeyNorPasswordShowsItself() {
        var settings = read(Map.of("DATABASE_URL", DATABASE, "SECRET_KEY", KEY));

        assertThat(settings.toString())
                .doesNotContain(KEY)
                .doesNotContain("s@fe")
                .doesNotContain("s%40fe");
    }

    private static Map<String, String> withTls(Path certificate, Path key) {
        return new HashMap<>(Map.of("SSL_CERTIFICATE", certificate.toString(), "SSL_CERTIFICATE_KEY", key.toString()));
    }

    private static String tlsProblem(Path certificate, Path key) {
        return failure(withTls(certificate, key)).problems().toString();
    }

    private static ChatSettings read(Map<String, String> variables) {
        return ChatSettings.read(new HashMap<>(variables)::get);
    }

    private static BadSettings failure(Map<String, String> variables) {
        return catchThrowableOfType(BadSettings.class, () -> read(variables));
    }

    private static List<String> problems(Map<String, String> variables) {
        return failure(variables).problems().stream()
                .map(SettingProblem::variable)
                .toList();
    }
}
