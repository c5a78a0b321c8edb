package app.confab.rest.registration;

import app.confab.application.kernel.Caller;
import app.confab.application.kernel.Client;
import app.confab.application.registration.CreateInvite;
import app.confab.application.registration.InviteList;
import app.confab.application.registration.RevokeInvite;
import app.confab.domain.refusals.Refusal;
import app.confab.domain.registration.InviteId;
import app.confab.domain.registration.InviteNote;
import app.confab.domain.registration.InviteTerms;
import app.confab.rest.kernel.JsonBody;
import app.confab.rest.kernel.OwnAddress;
import app.confab.rest.kernel.Query;
import app.confab.wire.kernel.PageJson;
import app.confab.wire.registration.InviteJson;
import app.confab.wire.registration.NewInviteJson;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/// Inviting people, for admins.
@RestController
@RequestMapping(path = "/api/v1/invites", produces = MediaType.APPLICATION_JSON_VALUE)
final class InvitesController {
    private static final int USUAL_DAYS = 7;

    private final CreateInvite createInvite;
    private final RevokeInvite revokeInvite;
    private final InviteList list;
    private final OwnAddress address;

    InvitesController(CreateInvite createInvite, RevokeInvite revokeInvite, InviteList list, OwnAddress address) {
        this.createInvite = createInvite;
        this.revokeInvite = revokeInvite;
        this.list = list;
        this.address = address;
    }

    @GetMapping
    PageJson<InviteJson> newestFirst(@AuthenticationPrincipal Caller caller, Query query) {
        return PageJson.of(list.page(caller, query.page()), InviteJson::of);
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    NewInviteJson create(
            @AuthenticationPrincipal Caller caller, JsonBody body, Client client, HttpServletRequest request) {
        var created = createInvite.create(caller, terms(body), client);
        return NewInviteJson.of(created, address.origin(request));
    }

    @DeleteMapping("/{inviteId}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void revoke(@AuthenticationPrincipal Caller caller, @PathVariable String inviteId, Client client) {
        var invite = InviteId.parse(inviteId).orElseThrow(() -> new Refusal.NotFound("invite"));
        revokeInvite.revoke(caller, invite, client);
    }

    private static InviteTerms terms(JsonBody body) {
        var note = body.optionalText("note", InviteNote::new);
        var days = body.optionalNumber("expiresInDays", 1, InviteTerms.MOST_DAYS);
        var uses = body.optionalNumber("maxUses", 1, InviteTerms.MOST_USES);
        var unlimited = body.optionalFlag("unlimited");
        return body.whole(() -> new InviteTerms(
                Objects.requireNonNullElse(note.get(), InviteNote.NONE),
                Duration.ofDays(Objects.requireNonNullElse(days.get(), USUAL_DAYS)),
                mostUses(uses.get(), Boolean.TRUE.equals(unlimited.get()))));
    }

    private static @Nullable Integer mostUses(@Nullable Integer uses, boolean unlimited) {
        if (unlimited && uses != null) {
            throw new Refusal.Invalid("maxUses", "contradictory", "cannot stand beside unlimited");
        }
        return unlimited ? null : Objects.requireNonNullElse(uses, 1);
    }
}
