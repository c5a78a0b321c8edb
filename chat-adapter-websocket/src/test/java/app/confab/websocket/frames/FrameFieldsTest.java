package app.confab.websocket.frames;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.confab.domain.refusals.Refusal;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

class FrameFieldsTest {
    private static final JsonMapper JSON = new JsonMapper();

    /// The code that the REST API has for the same.
    @ParameterizedTest
    @ValueSource(
            strings = {
                "[]",
                "{'type':7}",
                "{'type':'hello','cursors':7}",
                "{'type':'hello','cursors':{'a':'7'}}",
                "{'type':'read','roomId':'a','seq':1.5}"
            })
    void aValueOfTheWrongTypeIsNamedAsSuch(String frame) {
        var fields = new FrameFields(JSON.readTree(frame.replace('\'', '"')));

        assertThatThrownBy(fields::toInbound)
                .asInstanceOf(InstanceOfAssertFactories.type(Refusal.Invalid.class))
                .extracting(invalid -> invalid.errors().getFirst().code())
                .isEqualTo("wrong_type");
    }

    /// A cursor may stand before the first event, a read marker may not.
    @ParameterizedTest
    @ValueSource(
            strings = {
                "{'type':'hello','cursors':{'a':-1}}",
                "{'type':'read','roomId':'a','seq':0}",
                "{'type':'read','roomId':'a','seq':-1}"
            })
    void aSeqThatIsNoneIsOutOfRange(String frame) {
        var fields = new FrameFields(JSON.readTree(frame.replace('\'', '"')));

        assertThatThrownBy(fields::toInbound)
                .asInstanceOf(InstanceOfAssertFactories.type(Refusal.Invalid.class))
                .extracting(invalid -> invalid.errors().getFirst().code())
                .isEqualTo("out_of_range");
    }
}
