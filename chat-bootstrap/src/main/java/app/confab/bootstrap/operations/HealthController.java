package app.confab.bootstrap.operations;

import java.util.Map;
import org.springframework.boot.availability.ApplicationAvailability;
import org.springframework.boot.availability.LivenessState;
import org.springframework.boot.availability.ReadinessState;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/// Tells load balancers and orchestrators whether this node can serve, within 2 s.
@RestController
class HealthController {

    /// What is answered: `up` or `down`, of the whole and of each part.
    record Health(String status, Map<String, String> checks) {}

    private final DatabaseProbe database;
    private final ApplicationAvailability availability;

    HealthController(DatabaseProbe database, ApplicationAvailability availability) {
        this.database = database;
        this.availability = availability;
    }

    @GetMapping("/health")
    ResponseEntity<Health> health() {
        return answer(Map.of("database", word(database.answers())));
    }

    /// Ready to be sent work: not draining, and its database there.
    @GetMapping("/health/ready")
    ResponseEntity<Health> ready() {
        var accepting = availability.getReadinessState() == ReadinessState.ACCEPTING_TRAFFIC;
        return answer(Map.of("accepting", word(accepting), "database", word(accepting && database.answers())));
    }

    /// Sound in itself, whatever its database does: no reason to be restarted.
    @GetMapping("/health/live")
    ResponseEntity<Health> live() {
        return answer(Map.of("process", word(availability.getLivenessState() == LivenessState.CORRECT)));
    }

    private static ResponseEntity<Health> answer(Map<String, String> checks) {
        var up = checks.values().stream().allMatch("up"::equals);
        return ResponseEntity.status(up ? HttpStatus.OK : HttpStatus.SERVICE_UNAVAILABLE)
                .cacheControl(CacheControl.noStore())
                .body(new Health(word(up), checks));
    }

    private static String word(boolean up) {
        return up ? "up" : "down";
    }
}
