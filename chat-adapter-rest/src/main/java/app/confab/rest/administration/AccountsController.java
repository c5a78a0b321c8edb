package app.confab.rest.administration;

import app.confab.application.accounts.Stewards;
import app.confab.application.administration.AccountDirectory;
import app.confab.application.administration.GiveServerRole;
import app.confab.application.kernel.Caller;
import app.confab.application.kernel.Client;
import app.confab.application.kernel.Limit;
import app.confab.domain.accounts.ServerRole;
import app.confab.domain.kernel.TextRule;
import app.confab.rest.kernel.CountsAs;
import app.confab.rest.kernel.JsonBody;
import app.confab.rest.kernel.Query;
import app.confab.wire.accounts.AccountJson;
import app.confab.wire.kernel.PageJson;
import java.util.Map;
import org.springframework.http.MediaType;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// All accounts and what they are to the server, for admins.
@RestController
@RequestMapping(path = "/api/v1/accounts", produces = MediaType.APPLICATION_JSON_VALUE)
final class AccountsController {
    private static final TextRule QUERY = TextRule.optional("query", 80);
    private static final Map<String, ServerRole> ROLES = Map.of("admin", ServerRole.ADMIN, "member", ServerRole.MEMBER);

    private final AccountDirectory directory;
    private final GiveServerRole giveServerRole;
    private final Stewards stewards;

    AccountsController(AccountDirectory directory, GiveServerRole giveServerRole, Stewards stewards) {
        this.directory = directory;
        this.giveServerRole = giveServerRole;
        this.stewards = stewards;
    }

    @GetMapping
    @CountsAs(Limit.SEARCHES)
    PageJson<AccountJson> find(@AuthenticationPrincipal Caller caller, Query query) {
        var name = query.text(QUERY);
        var page = query.page();
        return PageJson.of(directory.find(caller, name.get(), page), AccountJson::of);
    }

    @PutMapping("/{accountId}/role")
    AccountJson giveRole(
            @AuthenticationPrincipal Caller caller, @PathVariable String accountId, JsonBody body, Client client) {
        var role = body.whole(body.word("role", ROLES));
        var account = AccountPaths.account(accountId);
        return AccountJson.of(giveServerRole.give(stewards.admin(caller, client), account, role));
    }
}
