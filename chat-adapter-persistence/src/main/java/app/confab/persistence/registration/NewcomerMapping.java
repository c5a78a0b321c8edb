package app.confab.persistence.registration;

import app.confab.domain.accounts.Account;
import app.confab.domain.accounts.PasswordHash;
import app.confab.domain.accounts.ServerRole;
import app.confab.persistence.kernel.Values;
import org.mapstruct.Mapper;
import org.mapstruct.Mapping;
import org.mapstruct.ReportingPolicy;
import org.mapstruct.factory.Mappers;

@Mapper(unmappedTargetPolicy = ReportingPolicy.ERROR)
interface NewcomerMapping {
    NewcomerMapping INSTANCE = Mappers.getMapper(NewcomerMapping.class);

    @Mapping(target = "id", source = "account.id.value")
    @Mapping(target = "username", source = "account.username.value")
    @Mapping(target = "displayName", source = "account.displayName.value")
    @Mapping(target = "createdAt", source = "account.createdAt")
    @Mapping(target = "passwordHash", source = "password.value")
    @Mapping(target = "serverRole", source = "role")
    NewcomerRow row(Account account, PasswordHash password, ServerRole role);

    default String spelled(ServerRole role) {
        return Values.spelled(role);
    }
}
