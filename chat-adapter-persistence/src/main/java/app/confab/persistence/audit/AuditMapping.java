package app.confab.persistence.audit;

import app.confab.application.audit.AuditLog.Entry;
import app.confab.domain.accounts.AccountId;
import app.confab.domain.accounts.DisplayName;
import app.confab.domain.accounts.Profile;
import app.confab.domain.accounts.Username;
import app.confab.domain.audit.AuditEvent;
import app.confab.domain.audit.AuditKind;
import app.confab.persistence.kernel.Values;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mapstruct.Mapper;
import org.mapstruct.Mapping;
import org.mapstruct.Named;
import org.mapstruct.NullValueCheckStrategy;
import org.mapstruct.ReportingPolicy;
import org.mapstruct.factory.Mappers;

@Mapper(
        uses = Values.class,
        unmappedTargetPolicy = ReportingPolicy.ERROR,
        nullValueCheckStrategy = NullValueCheckStrategy.ALWAYS)
interface AuditMapping {
    AuditMapping INSTANCE = Mappers.getMapper(AuditMapping.class);

    @Mapping(target = "kind", source = "kind", qualifiedByName = "word")
    @Mapping(target = "actorId", source = "actor.value")
    @Mapping(target = "subjectId", source = "subject.value")
    AuditRow row(AuditEvent event);

    @Mapping(target = "kind", source = "kind", qualifiedByName = "kind")
    @Mapping(target = "actor", source = "actorId")
    @Mapping(target = "subject", source = "subjectId")
    AuditEvent event(AuditEntryRow row);

    default Entry entry(AuditEntryRow row) {
        return new Entry(
                event(row),
                profile(row.actorId(), row.actorUsername(), row.actorDisplayName()),
                profile(row.subjectId(), row.subjectUsername(), row.subjectDisplayName()));
    }

    @Named("word")
    default String word(AuditKind kind) {
        return kind.word();
    }

    @Named("kind")
    default AuditKind kind(String word) {
        return AuditKind.of(word);
    }

    private static @Nullable Profile profile(
            @Nullable UUID id, @Nullable String username, @Nullable String displayName) {
        return id == null || username == null || displayName == null
                ? null
                : new Profile(new AccountId(id), new Username(username), new DisplayName(displayName));
    }
}
