package app.confab.persistence.registration;

import app.confab.domain.accounts.Profile;
import app.confab.domain.registration.Invite;
import app.confab.domain.registration.InviteId;
import app.confab.domain.registration.InviteNote;
import app.confab.persistence.kernel.Values;
import java.util.UUID;
import org.mapstruct.Mapper;
import org.mapstruct.Mapping;
import org.mapstruct.ReportingPolicy;
import org.mapstruct.factory.Mappers;

@Mapper(uses = Values.class, unmappedTargetPolicy = ReportingPolicy.ERROR)
interface InviteMapping {
    InviteMapping INSTANCE = Mappers.getMapper(InviteMapping.class);

    @Mapping(target = "by", source = "row")
    Invite invite(InviteRow row);

    @Mapping(target = "id", source = "createdBy")
    Profile maker(InviteRow row);

    @Mapping(target = "id", source = "id.value")
    @Mapping(target = "createdBy", source = "by.id.value")
    @Mapping(target = "username", source = "by.username.value")
    @Mapping(target = "displayName", source = "by.displayName.value")
    @Mapping(target = "note", source = "note.value")
    InviteRow row(Invite invite);

    default InviteNote note(String value) {
        return new InviteNote(value);
    }

    default InviteId id(UUID value) {
        return new InviteId(value);
    }
}
