package app.confab.wire.identities;

import app.confab.domain.identities.ConnectedIdentity;
import org.mapstruct.Mapper;
import org.mapstruct.Mapping;
import org.mapstruct.factory.Mappers;

@Mapper(config = app.confab.wire.kernel.Mapping.class)
interface IdentityMapping {
    IdentityMapping INSTANCE = Mappers.getMapper(IdentityMapping.class);

    ConnectedIdentityJson identity(ConnectedIdentity identity);

    @Mapping(target = "issuer", source = "identity.issuer")
    @Mapping(target = "subject", source = "identity.subject")
    ExportedIdentityJson exported(ConnectedIdentity identity);
}
