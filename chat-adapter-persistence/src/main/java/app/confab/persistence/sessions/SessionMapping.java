package app.confab.persistence.sessions;

import app.confab.application.accounts.Accounts.Credentials;
import app.confab.domain.sessions.Device;
import app.confab.domain.sessions.RefreshDigest;
import app.confab.domain.sessions.RefreshToken;
import app.confab.domain.sessions.Session;
import app.confab.domain.sessions.SessionView;
import app.confab.persistence.kernel.Values;
import org.mapstruct.Mapper;
import org.mapstruct.Mapping;
import org.mapstruct.ReportingPolicy;
import org.mapstruct.factory.Mappers;

@Mapper(uses = Values.class, unmappedTargetPolicy = ReportingPolicy.ERROR)
interface SessionMapping {
    SessionMapping INSTANCE = Mappers.getMapper(SessionMapping.class);

    @Mapping(target = "account", source = "accountId")
    Session session(SessionRow row);

    @Mapping(target = "session", source = "row")
    SessionView view(SessionViewRow row);

    @Mapping(target = "account", source = "accountId")
    Session session(SessionViewRow row);

    @Mapping(target = "account", source = "row")
    @Mapping(target = "password", source = "passwordHash")
    Credentials credentials(CredentialsRow row);

    default Device device(String label) {
        return new Device(label);
    }

    @Mapping(target = "id", source = "id.value")
    @Mapping(target = "accountId", source = "account.value")
    SessionRow row(Session session);

    @Mapping(target = "session", source = "sessionId")
    RefreshToken token(RefreshTokenRow row);

    default RefreshDigest digest(String value) {
        return new RefreshDigest(value);
    }
}
