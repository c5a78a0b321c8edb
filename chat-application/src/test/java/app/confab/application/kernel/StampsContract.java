package app.confab.application.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import app.confab.application.world.AtOnce;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// What every [Stamps] keeps.
public interface StampsContract {

    Stamps stamps();

    @Test
    default void anIdIsAUuidOfVersion7() {
        var id = stamps().next().id();

        assertThat(id.version()).isEqualTo(7);
        assertThat(id.variant()).isEqualTo(2);
    }

    @Test
    default void anIdBeginsWithTheTimeAtWhichItWasMade() {
        var stamp = stamps().next();

        assertThat(stamp.id().getMostSignificantBits() >>> 16)
                .isEqualTo(stamp.at().toEpochMilli());
    }

    @Test
    default void noIdIsGivenTwice() {
        var given = AtOnce.run(
                8,
                _ -> Stream.generate(stamps()::next)
                        .limit(2000)
                        .map(Stamps.Stamp::id)
                        .toList());

        assertThat(given.stream().flatMap(List::stream)).hasSize(16_000).doesNotHaveDuplicates();
    }

    @Test
    default void timesAreWholeMilliseconds() {
        assertThat(List.of(stamps().now(), stamps().next().at()))
                .allSatisfy(time -> assertThat(time).isEqualTo(time.truncatedTo(ChronoUnit.MILLIS)));
    }
}
