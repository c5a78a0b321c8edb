package app.confab.rest.audit;

import app.confab.application.administration.ReadAuditLog;
import app.confab.application.audit.AuditLog.Filter;
import app.confab.application.kernel.Caller;
import app.confab.domain.accounts.AccountId;
import app.confab.domain.audit.AuditKind;
import app.confab.rest.kernel.Query;
import app.confab.wire.audit.AuditEventJson;
import app.confab.wire.kernel.PageJson;
import java.util.Arrays;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.http.MediaType;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// What has happened on this server.
@RestController
@RequestMapping(path = "/api/v1/audit", produces = MediaType.APPLICATION_JSON_VALUE)
final class AuditController {
    private static final Map<String, AuditKind> KINDS =
            Arrays.stream(AuditKind.values()).collect(Collectors.toMap(AuditKind::word, Function.identity()));

    private final ReadAuditLog readAuditLog;

    AuditController(ReadAuditLog readAuditLog) {
        this.readAuditLog = readAuditLog;
    }

    @GetMapping
    PageJson<AuditEventJson> find(@AuthenticationPrincipal Caller caller, Query query) {
        var kind = query.optionalWord("kind", KINDS);
        var actor = query.optionalId("actor", AccountId::new);
        var account = query.optionalId("account", AccountId::new);
        var from = query.optionalTime("from");
        var to = query.optionalTime("to");
        var page = query.page();
        var filter = query.whole(() -> new Filter(kind.get(), actor.get(), account.get(), from.get(), to.get()));
        return PageJson.of(readAuditLog.find(caller, filter, page), AuditEventJson::of);
    }
}
