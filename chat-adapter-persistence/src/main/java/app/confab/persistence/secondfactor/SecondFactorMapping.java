package app.confab.persistence.secondfactor;

import app.confab.domain.secondfactor.SealedSecret;
import app.confab.domain.secondfactor.SecondFactor;
import org.mapstruct.Mapper;
import org.mapstruct.ReportingPolicy;
import org.mapstruct.factory.Mappers;

@Mapper(unmappedTargetPolicy = ReportingPolicy.ERROR)
interface SecondFactorMapping {
    SecondFactorMapping INSTANCE = Mappers.getMapper(SecondFactorMapping.class);

    SecondFactor factor(SecondFactorRow row);

    default SealedSecret sealed(String value) {
        return new SealedSecret(value);
    }
}
