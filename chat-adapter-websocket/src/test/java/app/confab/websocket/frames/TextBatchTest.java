package app.confab.websocket.frames;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import org.junit.jupiter.api.Test;

class TextBatchTest {

    @Test
    void everybodyReadsTheWholeFramesFromTheirStart() {
        var batch = TextBatch.of(List.of(new byte[] {1, 2}, new byte[] {3}));

        batch.wholeFrames().position(4);

        assertThat(batch.wholeFrames().remaining()).isEqualTo(7);
    }

    @Test
    void whatFramesTheTextsDoesNotCount() {
        assertThat(TextBatch.of(List.of(new byte[1000], new byte[200])).bytes()).isEqualTo(1200);
    }

    @Test
    void thereIsNoneWithoutAText() {
        assertThatIllegalArgumentException().isThrownBy(() -> TextBatch.of(List.of()));
    }
}
