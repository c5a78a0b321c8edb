package app.confab.rest.administration;

import app.confab.application.administration.NameServer;
import app.confab.application.administration.ServerOverview;
import app.confab.application.kernel.Caller;
import app.confab.application.kernel.Client;
import app.confab.domain.administration.ServerName;
import app.confab.rest.kernel.JsonBody;
import app.confab.wire.administration.ServerJson;
import org.springframework.http.MediaType;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// The server itself: what everybody may know of it, and its name.
@RestController
@RequestMapping(path = "/api/v1/server", produces = MediaType.APPLICATION_JSON_VALUE)
final class ServerController {
    private final ServerOverview overview;
    private final NameServer nameServer;

    ServerController(ServerOverview overview, NameServer nameServer) {
        this.overview = overview;
        this.nameServer = nameServer;
    }

    @GetMapping
    ServerJson server() {
        return ServerJson.of(overview.now());
    }

    @PutMapping("/name")
    ServerJson name(@AuthenticationPrincipal Caller caller, JsonBody body, Client client) {
        var name = body.text("name", ServerName::new);
        nameServer.name(caller, body.whole(name), client);
        return ServerJson.of(overview.now());
    }
}
