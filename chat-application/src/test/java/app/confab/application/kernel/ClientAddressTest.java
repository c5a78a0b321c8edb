package app.confab.application.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ClientAddressTest {

    @ParameterizedTest
    @CsvSource({
        "192.0.2.7, 192.0.2.7",
        "192.0.2.7:61234, 192.0.2.7",
        "::ffff:192.0.2.7, 192.0.2.7",
        "[::1], 0:0:0:0",
        "0:0:0:0:0:0:0:1, 0:0:0:0",
        "2001:db8:1:2:3:4:5:6, 2001:db8:1:2",
        "2001:DB8:1:2::6, 2001:db8:1:2",
        "2001:0db8:0001::7, 2001:db8:1:0",
        "2001:db8::2:3:4:5:6, 2001:db8:0:2",
        "[2001:db8::1]:443, 2001:db8:0:0",
        "fe80::1%eth0, fe80:0:0:0",
        "1::, 1:0:0:0",
        "unknown, unknown",
        "'', ''",
        ":, :",
        "1:2:3, 1:2:3:0",
    })
    void anAddressStandsForItsNetwork(String literal, String network) {
        assertThat(ClientAddress.of(literal).network()).isEqualTo(network);
    }

    @ParameterizedTest
    @CsvSource({
        "192.0.2.7, 192.0.2.7",
        "2001:db8:1:2:3:4:5:6, 2001:db8:1",
        "[::1], 0:0:0",
        "unknown, unknown",
    })
    void aSiteIsWhatACustomerHas(String literal, String site) {
        assertThat(ClientAddress.of(literal).site().network()).isEqualTo(site);
    }
}
