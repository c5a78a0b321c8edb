package app.confab.rest.accounts;

import app.confab.application.accounts.AccountSearch;
import app.confab.application.accounts.ChangeProfile;
import app.confab.application.accounts.OwnStanding;
import app.confab.application.kernel.Caller;
import app.confab.application.kernel.Limit;
import app.confab.domain.accounts.DisplayName;
import app.confab.domain.kernel.TextRule;
import app.confab.rest.kernel.CountsAs;
import app.confab.rest.kernel.JsonBody;
import app.confab.rest.kernel.Query;
import app.confab.wire.accounts.AccountJson;
import app.confab.wire.accounts.UserJson;
import app.confab.wire.kernel.PageJson;
import org.springframework.http.MediaType;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// People: finding them, and how the caller appears to others.
@RestController
@RequestMapping(path = "/api/v1/users", produces = MediaType.APPLICATION_JSON_VALUE)
final class UsersController {
    private static final TextRule QUERY = TextRule.optional("query", 80);
    private static final int USUAL_ITEMS = 20;

    private final OwnStanding ownStanding;
    private final ChangeProfile changeProfile;
    private final AccountSearch search;

    UsersController(OwnStanding ownStanding, ChangeProfile changeProfile, AccountSearch search) {
        this.ownStanding = ownStanding;
        this.changeProfile = changeProfile;
        this.search = search;
    }

    @GetMapping
    @CountsAs(Limit.SEARCHES)
    PageJson<UserJson> find(@AuthenticationPrincipal Caller caller, Query query) {
        var name = query.text(QUERY);
        var page = query.page(USUAL_ITEMS);
        return PageJson.of(search.find(caller, name.get(), page), UserJson::of);
    }

    @GetMapping("/me")
    AccountJson me(@AuthenticationPrincipal Caller caller) {
        return AccountJson.of(ownStanding.of(caller));
    }

    @PatchMapping("/me")
    AccountJson change(@AuthenticationPrincipal Caller caller, JsonBody body) {
        changeProfile.change(caller, changes(body));
        return AccountJson.of(ownStanding.of(caller));
    }

    private static ChangeProfile.Changes changes(JsonBody body) {
        var displayName = body.otherText("displayName", DisplayName::new);
        return body.whole(() -> new ChangeProfile.Changes(displayName.get()));
    }
}
