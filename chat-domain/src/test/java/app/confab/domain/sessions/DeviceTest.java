package app.confab.domain.sessions;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DeviceTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Mozilla/5.0 (X11; Linux x86_64; rv:146.0) Gecko/20100101 Firefox/146.0 | Firefox, Linux
            Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/143.0.0.0 Safari/537.36 | Chrome, Windows
            Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/143.0.0.0 Safari/537.36 Edg/143.0.0.0 | Edge, Windows
            Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/26.1 Safari/605.1.15 | Safari, macOS
            Mozilla/5.0 (iPhone; CPU iPhone OS 18_7 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/26.1 Mobile/15E148 Safari/604.1 | Safari, iPhone
            Mozilla/5.0 (iPad; CPU OS 18_7 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) CriOS/143.0 Mobile/15E148 Safari/604.1 | Chrome, iPad
            Mozilla/5.0 (Linux; Android 10; K) AppleWebKit/537.36 (KHTML, like Gecko) SamsungBrowser/29.0 Chrome/136.0.0.0 Mobile Safari/537.36 | Samsung Internet, Android
            Mozilla/5.0 (X11; CrOS x86_64 14541.0.0) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/143.0.0.0 Safari/537.36 | Chrome, ChromeOS
            Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/143.0.0.0 Safari/537.36 OPR/126.0.0.0 | Opera, Linux
            Mozilla/5.0 (Mobile; rv:146.0) Gecko/146.0 Firefox/146.0 | Firefox
            curl/8.14.1 | curl
            Java-http-client/25.0.1 | Java-http-client
            node | node
            """)
    void aDeviceIsCalledAsItsPersonKnowsIt(String userAgent, String label) {
        assertThat(Device.of(userAgent).label()).isEqualTo(label);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", " ", "Mozilla/5.0", "<script>alert(1)</script>", "(X11; Linux)", "123/4", "\u202Eevil/1"})
    void whateverTellsNothingIsUnknown(String userAgent) {
        assertThat(Device.of(userAgent)).isEqualTo(Device.UNKNOWN);
    }

    @Test
    void whoeverDoesNotSayIsUnknown() {
        assertThat(Device.of(null)).isEqualTo(Device.UNKNOWN);
    }

    @Test
    void aLongClaimIsReadInPart() {
        assertThat(Device.of("x".repeat(1_000_000))).isEqualTo(Device.UNKNOWN);
        assertThat(Device.of("curl/" + "8".repeat(1_000_000)).label()).isEqualTo("curl");
    }
}
