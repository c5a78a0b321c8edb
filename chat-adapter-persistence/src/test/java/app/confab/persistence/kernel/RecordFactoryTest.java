package app.confab.persistence.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.List;
import org.apache.ibatis.reflection.ReflectionException;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class RecordFactoryTest {
    private record Row(String name, @Nullable Long seq) {}

    record Impossible(int positive) {
        Impossible {
            if (positive < 0) {
                throw new IllegalArgumentException("negative");
            }
        }
    }

    private final RecordFactory factory = new RecordFactory();

    @Test
    void makesARecordThatIsNobodyElsesBusiness() {
        assertThat(factory.create(Row.class, List.of(String.class, Long.class), List.of("a", 7L)))
                .isEqualTo(new Row("a", 7L));
    }

    @Test
    void leavesNullWhereNothingWasRead() {
        assertThat(factory.create(Row.class, List.of(String.class, Long.class), Arrays.asList("a", null)))
                .isEqualTo(new Row("a", null));
    }

    @Test
    void saysWhichRecordARowDoesNotMake() {
        assertThatThrownBy(() -> factory.create(Row.class, List.of(Long.class, Long.class), List.of(1L, 7L)))
                .isInstanceOf(ReflectionException.class)
                .hasMessageContaining("Row");
        assertThatThrownBy(() -> factory.create(Row.class, List.of(String.class), List.of("a")))
                .isInstanceOf(ReflectionException.class);
    }

    @Test
    void keepsWhyARecordRefusesItsValues() {
        assertThatThrownBy(() -> factory.create(Impossible.class, List.of(int.class), List.of(-1)))
                .isInstanceOf(ReflectionException.class)
                .hasRootCauseMessage("negative");
    }

    @Test
    void leavesEverythingElseToMyBatis() {
        List<?> list = factory.create(List.class);

        assertThat(list).isEmpty();
    }
}
