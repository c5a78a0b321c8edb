package app.confab.wire.audit;

import app.confab.application.audit.AuditLog;
import app.confab.domain.accounts.Profile;
import app.confab.domain.audit.AuditKind;
import app.confab.wire.accounts.AuthorJson;
import java.util.UUID;
import org.mapstruct.Mapper;
import org.mapstruct.Mapping;
import org.mapstruct.factory.Mappers;

@Mapper(config = app.confab.wire.kernel.Mapping.class)
interface AuditMapping {
    AuditMapping INSTANCE = Mappers.getMapper(AuditMapping.class);

    @Mapping(target = ".", source = "event")
    @Mapping(target = "actor", source = "actor")
    @Mapping(target = "subject", source = "subject")
    AuditEventJson event(AuditLog.Entry entry);

    default AuthorJson author(Profile profile) {
        return AuthorJson.of(profile);
    }

    default String id(UUID id) {
        return id.toString();
    }

    default String word(AuditKind kind) {
        return kind.word();
    }
}
