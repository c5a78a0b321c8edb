package app.confab.bootstrap.wiring;

import app.confab.application.accounts.AccountStandings;
import app.confab.application.accounts.AccountVersions;
import app.confab.application.accounts.Accounts;
import app.confab.application.administration.ServerProfile;
import app.confab.application.audit.AuditLog;
import app.confab.application.identities.Identities;
import app.confab.application.messages.Messages;
import app.confab.application.personaldata.AccountErasure;
import app.confab.application.personaldata.OwnMessages;
import app.confab.application.presence.EphemeralSignals;
import app.confab.application.presence.InMemoryEphemeralSignals;
import app.confab.application.presence.InMemoryPresenceBoard;
import app.confab.application.presence.PresenceBoard;
import app.confab.application.registration.Invites;
import app.confab.application.registration.Registrations;
import app.confab.application.rooms.DirectRooms;
import app.confab.application.rooms.Memberships;
import app.confab.application.rooms.ReadMarkers;
import app.confab.application.rooms.RoomViews;
import app.confab.application.rooms.Rooms;
import app.confab.application.secondfactor.SecondFactors;
import app.confab.application.sessions.AccountSessions;
import app.confab.application.sessions.Passwords;
import app.confab.application.sessions.Sessions;
import app.confab.application.timeline.CommittedEvents;
import app.confab.application.timeline.Epoch;
import app.confab.application.timeline.InMemoryEpoch;
import app.confab.application.timeline.InMemoryNodeSignals;
import app.confab.application.timeline.NodeSignals;
import app.confab.application.timeline.RoomLog;
import app.confab.application.timeline.Timeline;
import app.confab.application.world.InMemoryWorld;
import app.confab.application.world.Stores;
import app.confab.domain.registration.RegistrationMode;
import app.confab.rest.RestConfiguration;
import app.confab.rest.WebSettings;
import app.confab.security.RateLimitSettings;
import app.confab.security.SecurityConfiguration;
import app.confab.security.TokenSettings;
import app.confab.websocket.WebSocketConfiguration;
import app.confab.websocket.WebSocketSettings;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.web.server.servlet.context.ServletWebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.security.oauth2.jose.jws.MacAlgorithm;

/// A server like any other, but for its stores, which are in memory: everything that [AdaptersWiring] takes from
/// the persistence adapter comes from another configuration here.
public final class InMemoryChat implements AutoCloseable {
    private final ConfigurableApplicationContext context;

    private InMemoryChat(RateLimitSettings limits) {
        context = new SpringApplicationBuilder(Assembly.class)
                .initializers(context ->
                        ((GenericApplicationContext) context).registerBean(RateLimitSettings.class, () -> limits))
                .run("--server.address=127.0.0.1", "--server.port=0");
        var stores = context.getBean(Stores.class);
        context.getBeansOfType(CommittedEvents.class).values().forEach(stores.told()::alsoTell);
    }

    /// Starts on a free port.
    public static InMemoryChat start(RateLimitSettings limits) {
        return new InMemoryChat(limits);
    }

    public URI uri() {
        var server = Objects.requireNonNull(((ServletWebServerApplicationContext) context).getWebServer());
        return URI.create("http://127.0.0.1:" + server.getPort());
    }

    @Override
    public void close() {
        context.close();
    }

    /// Neither this nor the stores are marked as a configuration, lest the real process find them in its packages.
    @EnableAutoConfiguration(
            excludeName = {
                "org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration",
                "org.springframework.boot.security.autoconfigure.UserDetailsServiceAutoConfiguration",
            })
    @Import({
        AccountsWiring.class,
        AdministrationWiring.class,
        AuditWiring.class,
        PersonalDataWiring.class,
        SessionsWiring.class,
        SecondFactorWiring.class,
        IdentitiesWiring.class,
        RoomsWiring.class,
        MessagesWiring.class,
        TimelineWiring.class,
        NodesWiring.class,
        PresenceWiring.class,
        RestConfiguration.class,
        WebSocketConfiguration.class,
        SecurityConfiguration.class,
        InMemoryStoresConfiguration.class,
    })
    static class Assembly {

        @Bean
        TokenSettings tokenSettings() {
            return new TokenSettings(MacAlgorithm.HS256, "in-memory-".repeat(4), Duration.ofHours(1));
        }

        @Bean
        RegistrationMode registrationMode() {
            return RegistrationMode.OPEN;
        }

        @Bean
        WebSettings webSettings() {
            return new WebSettings(Set.of(), host -> true, Set.of(), false, Optional.empty());
        }

        @Bean
        WebSocketSettings webSocketSettings() {
            return WebSocketSettings.standard(List.of());
        }
    }

    /// What another persistence adapter offers: one bean for each port.
    static class InMemoryStoresConfiguration {

        @Bean
        ExecutorService roomLogWriter() {
            return Executors.newSingleThreadExecutor();
        }

        @Bean
        InMemoryWorld world() {
            return new InMemoryWorld();
        }

        @Bean
        Stores stores(InMemoryWorld world, ExecutorService roomLogWriter) {
            return Stores.inMemory(world, roomLogWriter);
        }

        @Bean
        Epoch epoch() {
            return new InMemoryEpoch("one");
        }

        @Bean
        NodeSignals nodeSignals() {
            return new InMemoryNodeSignals.Bus().node();
        }

        @Bean
        EphemeralSignals ephemeralSignals() {
            return new InMemoryEphemeralSignals.Bus().node();
        }

        @Bean
        PresenceBoard presenceBoard(InMemoryWorld world) {
            return new InMemoryPresenceBoard.Leases(world).node();
        }

        @Bean
        Accounts accounts(Stores stores) {
            return stores.accounts();
        }

        @Bean
        AccountVersions accountVersions(Stores stores) {
            return stores.versions();
        }

        @Bean
        AccountStandings accountStandings(Stores stores) {
            return stores.accountStandings();
        }

        @Bean
        Registrations registrations(Stores stores) {
            return stores.registrations();
        }

        @Bean
        Invites invites(Stores stores) {
            return stores.invites();
        }

        @Bean
        ServerProfile serverProfile(Stores stores) {
            return stores.serverProfile();
        }

        @Bean
        Sessions sessions(Stores stores) {
            return stores.sessions();
        }

        @Bean
        AccountSessions accountSessions(Stores stores) {
            return stores.accountSessions();
        }

        @Bean
        Passwords passwords(Stores stores) {
            return stores.passwords();
        }

        @Bean
        SecondFactors secondFactors(Stores stores) {
            return stores.secondFactors();
        }

        @Bean
        Identities identities(Stores stores) {
            return stores.identities();
        }

        @Bean
        AuditLog auditLog(Stores stores) {
            return stores.audit();
        }

        @Bean
        AccountErasure accountErasure(Stores stores) {
            return stores.erasure();
        }

        @Bean
        OwnMessages ownMessages(Stores stores) {
            return stores.ownMessages();
        }

        @Bean
        Rooms rooms(Stores stores) {
            return stores.rooms();
        }

        @Bean
        Memberships memberships(Stores stores) {
            return stores.memberships();
        }

        @Bean
        DirectRooms directRooms(Stores stores) {
            return stores.directRooms();
        }

        @Bean
        RoomViews roomViews(Stores stores) {
            return stores.views();
        }

        @Bean
        ReadMarkers readMarkers(Stores stores) {
            return stores.markers();
        }

        @Bean
        Messages messages(Stores stores) {
            return stores.messages();
        }

        @Bean
        Timeline timeline(Stores stores) {
            return stores.timeline();
        }

        @Bean
        RoomLog roomLog(Stores stores) {
            return stores.log();
        }
    }
}
