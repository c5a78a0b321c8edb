package app.confab.bootstrap.history;

import java.util.HashMap;
import java.util.Map;

/// Somebody, as the contract sees them.
final class ModelPerson {
    final String username;
    final Slot id = Slot.id();
    final Slot createdAt = Slot.time();
    String displayName;

    ModelPerson(String username) {
        this.username = username;
        this.displayName = username;
    }

    Map<String, Object> user() {
        Map<String, Object> user = new HashMap<>(author());
        user.put("createdAt", createdAt);
        return user;
    }

    Map<String, Object> author() {
        return Map.of("id", id, "username", username, "displayName", displayName);
    }

    @Override
    public String toString() {
        return username;
    }
}
