package app.confab.persistence.personaldata;

import app.confab.domain.sessions.Session;
import app.confab.persistence.kernel.Values;
import org.mapstruct.Mapper;
import org.mapstruct.Mapping;
import org.mapstruct.ReportingPolicy;
import org.mapstruct.factory.Mappers;

@Mapper(uses = Values.class, unmappedTargetPolicy = ReportingPolicy.ERROR)
interface PersonalDataMapping {
    PersonalDataMapping INSTANCE = Mappers.getMapper(PersonalDataMapping.class);

    @Mapping(target = "account", source = "accountId")
    Session session(EndedSessionRow row);
}
