package app.confab.wire.administration;

import app.confab.application.administration.ServerOverview.Overview;
import app.confab.application.administration.ServerOverview.ProviderOverview;
import org.jspecify.annotations.Nullable;
import org.mapstruct.Mapper;
import org.mapstruct.Mapping;
import org.mapstruct.factory.Mappers;

@Mapper(config = app.confab.wire.kernel.Mapping.class)
interface ServerMapping {
    ServerMapping INSTANCE = Mappers.getMapper(ServerMapping.class);

    @Mapping(target = "name", source = "overview.name")
    @Mapping(target = "registration", source = "overview.registration")
    @Mapping(target = "identityProvider", source = "provider")
    ServerJson server(Overview overview, @Nullable ProviderOverview provider);

    ServerJson.ProviderJson provider(ProviderOverview provider);
}
