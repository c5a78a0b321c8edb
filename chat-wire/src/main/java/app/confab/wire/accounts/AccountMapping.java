package app.confab.wire.accounts;

import app.confab.domain.accounts.Account;
import app.confab.domain.accounts.Profile;
import app.confab.wire.kernel.Mapping;
import org.mapstruct.Mapper;
import org.mapstruct.factory.Mappers;

@Mapper(config = Mapping.class)
interface AccountMapping {
    AccountMapping INSTANCE = Mappers.getMapper(AccountMapping.class);

    UserJson user(Account account);

    AuthorJson author(Profile profile);
}
