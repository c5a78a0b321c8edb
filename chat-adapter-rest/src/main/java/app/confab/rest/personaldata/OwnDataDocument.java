package app.confab.rest.personaldata;

import app.confab.application.personaldata.ExportOwnData;
import app.confab.application.rooms.RoomView;
import app.confab.domain.accounts.AccountStanding;
import app.confab.domain.identities.ConnectedIdentity;
import app.confab.domain.messages.Message;
import app.confab.domain.sessions.SessionId;
import app.confab.domain.sessions.SessionView;
import app.confab.wire.accounts.AccountJson;
import app.confab.wire.accounts.OwnSessionJson;
import app.confab.wire.identities.ExportedIdentityJson;
import app.confab.wire.messages.MessageJson;
import app.confab.wire.rooms.RoomJson;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.json.JsonMapper;

/// Writes what is one's own into an answer, field by field. Nothing is written before there is something, so
/// that a refusal is still an ordinary answer; and the last field says that it is whole, since an answer that is
/// under way cannot become another one.
final class OwnDataDocument implements ExportOwnData.Sink {
    private final HttpServletResponse response;
    private final JsonMapper mapper;
    private final SessionId current;
    private final Instant at;
    private @Nullable JsonGenerator generator;

    OwnDataDocument(HttpServletResponse response, JsonMapper mapper, SessionId current, Instant at) {
        this.response = response;
        this.mapper = mapper;
        this.current = current;
        this.at = at;
    }

    @Override
    public void account(AccountStanding account) {
        var name = "confab-" + account.account().username().value() + ".json";
        response.setContentType(MediaType.APPLICATION_JSON_VALUE);
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.attachment().filename(name).build().toString());
        generator = opened();
        json().writeStartObject();
        json().writeStringProperty("exportedAt", at.toString());
        json().writePOJOProperty("account", AccountJson.of(account));
    }

    @Override
    public void identity(Optional<ConnectedIdentity> identity) {
        identity.map(ExportedIdentityJson::of).ifPresent(json -> json().writePOJOProperty("identity", json));
    }

    @Override
    public void sessions(List<SessionView> sessions) {
        array("sessions", sessions.stream().map(session -> OwnSessionJson.of(session, current)));
    }

    @Override
    public void rooms(List<RoomView> rooms) {
        array("rooms", rooms.stream().map(view -> RoomJson.of(view.room())));
        json().writeArrayPropertyStart("messages");
    }

    @Override
    public void messages(List<Message> messages) {
        messages.forEach(message -> json().writePOJO(MessageJson.inEvent(message)));
        json().flush();
    }

    void end() {
        json().writeEndArray();
        json().writeBooleanProperty("complete", true);
        json().writeEndObject();
        json().close();
    }

    private void array(String name, Stream<?> items) {
        json().writeArrayPropertyStart(name);
        items.forEach(json()::writePOJO);
        json().writeEndArray();
    }

    private JsonGenerator json() {
        if (generator == null) {
            throw new IllegalStateException("the account comes first");
        }
        return generator;
    }

    private JsonGenerator opened() {
        try {
            return mapper.createGenerator(response.getOutputStream());
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
