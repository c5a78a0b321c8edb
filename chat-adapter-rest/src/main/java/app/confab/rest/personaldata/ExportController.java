package app.confab.rest.personaldata;

import app.confab.application.kernel.Caller;
import app.confab.application.kernel.Client;
import app.confab.application.kernel.Limit;
import app.confab.application.kernel.Stamps;
import app.confab.application.personaldata.ExportOwnData;
import app.confab.rest.kernel.CountsAs;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.MediaType;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.context.request.async.AsyncRequestNotUsableException;
import tools.jackson.core.exc.JacksonIOException;
import tools.jackson.databind.json.JsonMapper;

/// All that is the caller's, as one document. It is written as it is read: however much it is, this node never holds
/// it.
@RestController
@RequestMapping(path = "/api/v1/users/me/export", produces = MediaType.APPLICATION_JSON_VALUE)
final class ExportController {
    private final ExportOwnData exportOwnData;
    private final Stamps stamps;
    private final JsonMapper json = JsonMapper.shared();

    ExportController(ExportOwnData exportOwnData, Stamps stamps) {
        this.exportOwnData = exportOwnData;
        this.stamps = stamps;
    }

    @GetMapping
    @CountsAs(Limit.EXPORTS)
    void export(@AuthenticationPrincipal Caller caller, Client client, HttpServletResponse response)
            throws IOException {
        var document = new OwnDataDocument(response, json, caller.session(), stamps.now());
        try {
            exportOwnData.export(caller, client, document);
            document.end();
        } catch (JacksonIOException hungUp) {
            throw new AsyncRequestNotUsableException("whoever wanted it has hung up: " + hungUp.getMessage());
        }
    }
}
