package app.confab.bootstrap.web;

import app.confab.bootstrap.settings.ChatSettings;
import app.confab.domain.refusals.Refusal;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/// Serves the API's documents as what they are; files alone would go out as bytes of no known kind.
@RestController
class ReferenceDocuments {
    private final boolean shown;

    ReferenceDocuments(ChatSettings settings) {
        this.shown = settings.docs();
    }

    @GetMapping("/docs/{name:openapi|asyncapi}.yaml")
    ResponseEntity<Resource> document(@PathVariable String name) {
        if (!shown) {
            throw new Refusal.NotFound("path");
        }
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_YAML)
                .cacheControl(CacheControl.noCache())
                .body(new ClassPathResource("reference/docs/" + name + ".yaml"));
    }
}
