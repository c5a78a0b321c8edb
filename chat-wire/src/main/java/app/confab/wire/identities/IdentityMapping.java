package app.confab.wire.identities;

import app.confab.domain.identities.ConnectedIdentity;
import app.confab.wire.kernel.Mapping;
import org.mapstruct.Mapper;
import org.mapstruct.factory.Mappers;

@Mapper(config = Mapping.class)
interface IdentityMapping {
    IdentityMapping INSTANCE = Mappers.getMapper(IdentityMapping.class);

    ConnectedIdentityJson identity(ConnectedIdentity identity);
}
