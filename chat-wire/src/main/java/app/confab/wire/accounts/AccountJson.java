package app.confab.wire.accounts;

import app.confab.domain.accounts.AccountStanding;
import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/// Account: a person as the server knows them, told to themselves and to admins.
///
/// @param secondFactor whether logging in takes more than the password
/// @param deactivatedAt left out while the account is active
@JsonInclude(JsonInclude.Include.NON_NULL)
public record AccountJson(
        String id,
        String username,
        String displayName,
        String createdAt,
        String role,
        boolean secondFactor,
        @Nullable String deactivatedAt) {

    public static AccountJson of(AccountStanding standing) {
        return AccountMapping.INSTANCE.account(standing);
    }
}
