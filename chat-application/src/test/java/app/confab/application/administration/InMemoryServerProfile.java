package app.confab.application.administration;

import app.confab.application.world.InMemoryWorld;
import app.confab.domain.administration.ServerName;

/// What an [InMemoryWorld] is called.
public final class InMemoryServerProfile implements ServerProfile {
    private final InMemoryWorld world;

    public InMemoryServerProfile(InMemoryWorld world) {
        this.world = world;
    }

    @Override
    public ServerName name() {
        return world.exclusively(world::serverName);
    }

    @Override
    public void rename(ServerName name) {
        world.exclusively(() -> {
            world.callServer(name);
            return name;
        });
    }
}
