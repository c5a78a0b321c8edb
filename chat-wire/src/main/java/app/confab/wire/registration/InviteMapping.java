package app.confab.wire.registration;

import app.confab.application.registration.InviteList;
import app.confab.domain.accounts.Profile;
import app.confab.wire.accounts.AuthorJson;
import org.mapstruct.Mapper;
import org.mapstruct.Mapping;
import org.mapstruct.factory.Mappers;

@Mapper(config = app.confab.wire.kernel.Mapping.class)
interface InviteMapping {
    InviteMapping INSTANCE = Mappers.getMapper(InviteMapping.class);

    @Mapping(target = "id", source = "invite.id")
    @Mapping(target = "note", source = "invite.note")
    @Mapping(target = "createdBy", source = "invite.by")
    @Mapping(target = "createdAt", source = "invite.createdAt")
    @Mapping(target = "expiresAt", source = "invite.expiresAt")
    @Mapping(target = "maxUses", source = "invite.mostUses")
    @Mapping(target = "uses", source = "invite.uses")
    InviteJson invite(InviteList.Entry entry);

    default AuthorJson author(Profile profile) {
        return AuthorJson.of(profile);
    }
}
