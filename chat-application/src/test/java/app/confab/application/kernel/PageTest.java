package app.confab.application.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class PageTest {

    @Test
    void aPageHas1To100Items() {
        assertThat(new Page.Request(null, 1).limit()).isEqualTo(1);
        assertThat(new Page.Request("there", 100).cursor()).isEqualTo("there");
        for (var bad : new int[] {0, -1, 101}) {
            assertThatThrownBy(() -> new Page.Request(null, bad)).isInstanceOf(IllegalArgumentException.class);
        }
    }

    @Test
    void anotherViewOfAPageLeadsToTheSameNextOne() {
        var page = new Page<>(List.of(1, 2), "there");

        assertThat(page.map(number -> "number " + number))
                .isEqualTo(new Page<>(List.of("number 1", "number 2"), "there"));
    }

    @Test
    void aPageStaysAsItIs() {
        var items = new ArrayList<>(List.of(1));
        var page = new Page<>(items, null);

        items.clear();

        assertThat(page.items()).containsExactly(1);
    }
}
