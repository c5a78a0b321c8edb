package app.confab.domain.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import app.confab.domain.accounts.AccountId;
import app.confab.domain.messages.MessageId;
import app.confab.domain.rooms.RoomId;
import app.confab.domain.sessions.SessionId;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class IdsTest {
    private static final String RAW = "01936f5e-8a2b-7c3d-9e4f-5a6b7c8d9e0f";
    private static final UUID ID = UUID.fromString(RAW);

    @Test
    void theWrittenFormIsReadInEitherCase() {
        assertThat(Ids.parse(RAW)).contains(ID);
        assertThat(Ids.parse("01936F5E-8A2B-7C3D-9E4F-5A6B7C8D9E0F")).contains(ID);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "me",
                "1-1-1-1-1",
                "01936f5e8a2b7c3d9e4f5a6b7c8d9e0f",
                "{01936f5e-8a2b-7c3d-9e4f-5a6b7c8d9e0f}",
                " 01936f5e-8a2b-7c3d-9e4f-5a6b7c8d9e0f",
                "01936f5e-8a2b-7c3d-9e4f-5a6b7c8d9e0f\n",
                "01936f5e-8a2b-7c3d-9e4f-5a6b7c8d9e0g",
                "01936f5e-8a2b-7c3d-9e4f-5a6b7c8d9e0f0",
                "\uFF10\uFF11936f5e-8a2b-7c3d-9e4f-5a6b7c8d9e0f",
            })
    void anythingElseIsNoId(String raw) {
        assertThat(Ids.parse(raw)).isEmpty();
    }

    @Test
    void everyKindOfIdIsReadAlike() {
        assertThat(AccountId.parse(RAW)).contains(new AccountId(ID));
        assertThat(RoomId.parse(RAW)).contains(new RoomId(ID));
        assertThat(MessageId.parse(RAW)).contains(new MessageId(ID));
        assertThat(SessionId.parse(RAW)).contains(new SessionId(ID));
        assertThat(AccountId.parse("me")).isEmpty();
        assertThat(RoomId.parse("me")).isEmpty();
        assertThat(MessageId.parse("me")).isEmpty();
        assertThat(SessionId.parse("me")).isEmpty();
    }
}
