package app.confab.rest.sessions;

import app.confab.application.kernel.Caller;
import app.confab.application.kernel.Client;
import app.confab.application.kernel.Page;
import app.confab.application.sessions.EndSessions;
import app.confab.application.sessions.OwnSessions;
import app.confab.domain.refusals.Refusal;
import app.confab.domain.sessions.SessionId;
import app.confab.wire.accounts.OwnSessionJson;
import app.confab.wire.kernel.PageJson;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/// Where the caller is logged in, and logging out there.
@RestController
@RequestMapping(path = "/api/v1/users/me/sessions", produces = MediaType.APPLICATION_JSON_VALUE)
final class OwnSessionsController {
    private final OwnSessions ownSessions;
    private final EndSessions endSessions;

    OwnSessionsController(OwnSessions ownSessions, EndSessions endSessions) {
        this.ownSessions = ownSessions;
        this.endSessions = endSessions;
    }

    @GetMapping
    PageJson<OwnSessionJson> all(@AuthenticationPrincipal Caller caller) {
        return PageJson.of(
                new Page<>(ownSessions.of(caller), null), session -> OwnSessionJson.of(session, caller.session()));
    }

    @DeleteMapping
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void endOthers(@AuthenticationPrincipal Caller caller, Client client) {
        endSessions.others(caller, client);
    }

    @DeleteMapping("/{sessionId}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void end(@AuthenticationPrincipal Caller caller, @PathVariable String sessionId, Client client) {
        var session = SessionId.parse(sessionId).orElseThrow(() -> new Refusal.NotFound("session"));
        endSessions.one(caller, session, client);
    }
}
