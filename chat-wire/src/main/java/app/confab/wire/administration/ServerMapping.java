package app.confab.wire.administration;

import app.confab.application.administration.ServerOverview.Overview;
import app.confab.wire.kernel.Mapping;
import org.mapstruct.Mapper;
import org.mapstruct.factory.Mappers;

@Mapper(config = Mapping.class)
interface ServerMapping {
    ServerMapping INSTANCE = Mappers.getMapper(ServerMapping.class);

    ServerJson server(Overview overview);
}
