package app.confab.oidc.identities;

import com.nimbusds.oauth2.sdk.http.HTTPRequest;
import com.nimbusds.oauth2.sdk.http.HTTPResponse;
import java.io.IOException;

/// Calls to a provider, none of which lasts: somebody waits for each in front of a page.
final class Calls {
    static final int CONNECT_MILLIS = 3_000;
    static final int READ_MILLIS = 5_000;

    private Calls() {}

    static HTTPResponse send(HTTPRequest request) throws IOException {
        request.setConnectTimeout(CONNECT_MILLIS);
        request.setReadTimeout(READ_MILLIS);
        request.setFollowRedirects(false);
        return request.send();
    }
}
