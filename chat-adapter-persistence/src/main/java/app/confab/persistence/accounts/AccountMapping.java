package app.confab.persistence.accounts;

import app.confab.application.accounts.Accounts.Credentials;
import app.confab.domain.accounts.Account;
import app.confab.domain.accounts.AccountStanding;
import app.confab.domain.accounts.PasswordHash;
import app.confab.persistence.kernel.Values;
import org.mapstruct.Mapper;
import org.mapstruct.Mapping;
import org.mapstruct.ReportingPolicy;
import org.mapstruct.factory.Mappers;

@Mapper(uses = Values.class, unmappedTargetPolicy = ReportingPolicy.ERROR)
interface AccountMapping {
    AccountMapping INSTANCE = Mappers.getMapper(AccountMapping.class);

    Account account(AccountRow row);

    @Mapping(target = "account", source = "row")
    @Mapping(target = "role", source = "serverRole")
    AccountStanding standing(StandingRow row);

    Account account(StandingRow row);

    @Mapping(target = "account", source = "row")
    @Mapping(target = "password", source = "passwordHash")
    Credentials credentials(AccountRow row);

    @Mapping(target = "id", source = "account.id.value")
    @Mapping(target = "username", source = "account.username.value")
    @Mapping(target = "displayName", source = "account.displayName.value")
    @Mapping(target = "passwordHash", source = "password.value")
    AccountRow row(Account account, PasswordHash password);
}
