package app.confab.persistence.identities;

import app.confab.domain.identities.ConnectedIdentity;
import org.mapstruct.Mapper;
import org.mapstruct.Mapping;
import org.mapstruct.ReportingPolicy;
import org.mapstruct.factory.Mappers;

@Mapper(unmappedTargetPolicy = ReportingPolicy.ERROR)
interface IdentityMapping {
    IdentityMapping INSTANCE = Mappers.getMapper(IdentityMapping.class);

    @Mapping(target = "identity.issuer", source = "issuer")
    @Mapping(target = "identity.subject", source = "subject")
    ConnectedIdentity identity(IdentityRow row);

    @Mapping(target = "issuer", source = "identity.issuer")
    @Mapping(target = "subject", source = "identity.subject")
    IdentityRow row(ConnectedIdentity identity);
}
