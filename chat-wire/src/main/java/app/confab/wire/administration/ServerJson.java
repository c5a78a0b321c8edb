package app.confab.wire.administration;

import app.confab.application.administration.ServerOverview.Overview;

/// Server: what everybody may know of it.
///
/// @param registration who may make an account
/// @param firstRun whether nobody has one yet
public record ServerJson(String name, String registration, boolean firstRun) {

    public static ServerJson of(Overview overview) {
        return ServerMapping.INSTANCE.server(overview);
    }
}
