package app.confab.bootstrap.web;

import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.CookieValue;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/// Leads whoever opens the bare address to their chat, or to the login, before any page is sent. It goes by the
/// cookie that stands beside the refresh token and holds no secret.
@RestController
class RootRedirect {
    private static final String SESSION_COOKIE = "confab_session";

    @GetMapping("/")
    ResponseEntity<Void> redirect(@CookieValue(name = SESSION_COOKIE, required = false) @Nullable String session) {
        return ResponseEntity.status(HttpStatus.SEE_OTHER)
                .location(URI.create("1".equals(session) ? "/dashboard" : "/login"))
                .cacheControl(CacheControl.noStore())
                .varyBy("Cookie")
                .build();
    }
}
