package app.confab.bootstrap.doctor;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RegistrableDomainTest {

    @ParameterizedTest
    @CsvSource({
        "example.com, example.com",
        "chat.example.com, example.com",
        "a.b.Example.COM, example.com",
        "chat.example.co.uk, example.co.uk",
        "example.co.uk, example.co.uk",
        "chat.example.de, example.de",
        "chat.co.example.de, example.de",
        "mine.vercel.app, mine.vercel.app",
        "preview.mine.netlify.app, mine.netlify.app",
        "localhost, localhost",
        "10.0.0.7, 10.0.0.7",
        "[2001:db8::1], [2001:db8::1]",
    })
    void itIsTheNameBelowAPublicSuffix(String host, String site) {
        assertThat(RegistrableDomain.of(host)).isEqualTo(site);
    }
}
