package app.confab.wire.accounts;

import app.confab.domain.accounts.Account;
import app.confab.domain.accounts.AccountStanding;
import app.confab.domain.accounts.Profile;
import app.confab.domain.sessions.SessionView;
import org.mapstruct.Mapper;
import org.mapstruct.Mapping;
import org.mapstruct.factory.Mappers;

@Mapper(config = app.confab.wire.kernel.Mapping.class)
interface AccountMapping {
    AccountMapping INSTANCE = Mappers.getMapper(AccountMapping.class);

    UserJson user(Account account);

    @Mapping(target = ".", source = "account")
    @Mapping(target = "secondFactor", source = "hasSecondFactor")
    AccountJson account(AccountStanding standing);

    AuthorJson author(Profile profile);

    @Mapping(target = "id", source = "view.session.id")
    @Mapping(target = "createdAt", source = "view.session.createdAt")
    @Mapping(target = "device", source = "view.device")
    OwnSessionJson session(SessionView view, boolean current);
}
