package app.confab.persistence.sessions;

import app.confab.domain.sessions.RefreshDigest;
import app.confab.domain.sessions.RefreshToken;
import app.confab.domain.sessions.Session;
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

    @Mapping(target = "id", source = "id.value")
    @Mapping(target = "accountId", source = "account.value")
    SessionRow row(Session session);

    @Mapping(target = "session", source = "sessionId")
    RefreshToken token(RefreshTokenRow row);

    default RefreshDigest digest(String value) {
        return new RefreshDigest(value);
    }
}
