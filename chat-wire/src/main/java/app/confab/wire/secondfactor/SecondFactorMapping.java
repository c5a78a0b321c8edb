package app.confab.wire.secondfactor;

import app.confab.domain.secondfactor.SecondFactor;
import org.mapstruct.Mapper;
import org.mapstruct.Mapping;
import org.mapstruct.factory.Mappers;

@Mapper(config = app.confab.wire.kernel.Mapping.class)
interface SecondFactorMapping {
    SecondFactorMapping INSTANCE = Mappers.getMapper(SecondFactorMapping.class);

    @Mapping(target = "enabled", source = "confirmed")
    @Mapping(target = "since", source = "confirmedAt")
    SecondFactorJson factor(SecondFactor factor);
}
