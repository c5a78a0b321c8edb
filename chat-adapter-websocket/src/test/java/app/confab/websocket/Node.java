package app.confab.websocket;

import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import app.confab.application.accounts.AccountWatch;
import app.confab.application.accounts.Accounts;
import app.confab.application.accounts.ChangeProfile;
import app.confab.application.accounts.OwnAccount;
import app.confab.application.kernel.Caller;
import app.confab.application.kernel.InMemoryRateLimits;
import app.confab.application.kernel.PinnedStamps;
import app.confab.application.kernel.RateLimits;
import app.confab.application.kernel.SomeClient;
import app.confab.application.kernel.Stamps;
import app.confab.application.messages.PostMessage;
import app.confab.application.nodes.NewsOfThisNode;
import app.confab.application.presence.EphemeralNews;
import app.confab.application.presence.EphemeralSignals;
import app.confab.application.presence.InMemoryEphemeralSignals;
import app.confab.application.presence.InMemoryPresenceBoard;
import app.confab.application.presence.OnlinePeople;
import app.confab.application.presence.PresenceBoard;
import app.confab.application.presence.ShowTyping;
import app.confab.application.presence.ShownTyping;
import app.confab.application.rooms.LeaveRoom;
import app.confab.application.rooms.MarkRead;
import app.confab.application.rooms.Membership;
import app.confab.application.rooms.Memberships;
import app.confab.application.rooms.OpenDirectRoom;
import app.confab.application.rooms.ReadMarkerMoves;
import app.confab.application.rooms.RoomViews;
import app.confab.application.rooms.Standings;
import app.confab.application.sessions.Authenticate;
import app.confab.application.sessions.InMemoryAccessTokens;
import app.confab.application.sessions.LiveSessions;
import app.confab.application.sessions.SessionEndings;
import app.confab.application.sessions.Sessions;
import app.confab.application.timeline.CommittedEvents;
import app.confab.application.timeline.Epoch;
import app.confab.application.timeline.InMemoryEpoch;
import app.confab.application.timeline.InMemoryNodeSignals;
import app.confab.application.timeline.InMemoryRoomLog;
import app.confab.application.timeline.RoomFeeds;
import app.confab.application.timeline.Timeline;
import app.confab.application.world.InMemoryWorld;
import app.confab.application.world.Scene;
import app.confab.application.world.Stores;
import app.confab.application.world.ToldEvents;
import app.confab.domain.accounts.Account;
import app.confab.domain.accounts.DisplayName;
import app.confab.domain.refusals.Refusal;
import app.confab.domain.rooms.RoomId;
import app.confab.domain.rooms.Seq;
import app.confab.domain.sessions.RefreshDigest;
import app.confab.domain.sessions.Session;
import app.confab.domain.sessions.SessionId;
import app.confab.websocket.connection.ChatSockets;
import app.confab.websocket.connection.ConnectedAccounts;
import app.confab.websocket.connection.Desk;
import app.confab.websocket.delivery.RoomChannels;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.function.UnaryOperator;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.web.server.servlet.context.ServletWebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.web.socket.WebSocketSession;
import org.springframework.web.socket.config.annotation.WebSocketConfigurer;
import org.springframework.web.socket.handler.WebSocketHandlerDecorator;
import org.springframework.web.socket.handler.WebSocketSessionDecorator;

/// A server with this adapter alone over an in-memory world. Its clock stands still until it is told to move
/// on; heartbeat and deadlines run by real time.
final class Node implements AutoCloseable {
    static final String EPOCH = "first";
    static final Duration TOKEN_LIFE = Duration.ofMinutes(10);

    private final PinnedStamps stamps = PinnedStamps.unlikeAnyOther();
    private final InMemoryWorld world = new InMemoryWorld();
    private final ExecutorService writer = Executors.newSingleThreadExecutor();
    private final ScheduledExecutorService feeds = Executors.newScheduledThreadPool(2);
    private final Stores stores = Stores.inMemory(world, writer);
    private final Scene scene = new Scene(stores);
    private final InMemoryAccessTokens tokens = new InMemoryAccessTokens(stamps, TOKEN_LIFE);
    private final LiveSessions liveSessions = new LiveSessions(stores.sessions(), stamps);
    private final ExecutorService looking = Executors.newSingleThreadExecutor();
    private final AccountWatch watch = new AccountWatch(stores.versions(), looking);
    private final NewsOfThisNode news = new NewsOfThisNode(new InMemoryNodeSignals.Bus().node(), watch);
    private final RefusingLog refusingLog = new RefusingLog(stores.log());
    private final TimelineOnHold followed = new TimelineOnHold(stores.timeline());
    private final OvertakenViews snapshots = new OvertakenViews(stores.views());
    private final ConfigurableApplicationContext context;

    private Node(WebSocketSettings settings, RateLimits limits) {
        context = new SpringApplicationBuilder(Assembly.class)
                .web(WebApplicationType.SERVLET)
                .initializers(context -> register((GenericApplicationContext) context, settings, limits))
                .run();
        watch.listen(context.getBean(ConnectedAccounts.class));
        context.getBeansOfType(CommittedEvents.class).values().forEach(stores.told()::alsoTell);
        stores.told().alsoTell(news);
    }

    static Node start() {
        return start(settings -> settings);
    }

    static Node start(UnaryOperator<WebSocketSettings> change) {
        return start(change, InMemoryRateLimits.generous());
    }

    static Node start(UnaryOperator<WebSocketSettings> change, RateLimits limits) {
        return new Node(change.apply(WebSocketSettings.standard(List.of("https://chat.example.com"))), limits);
    }

    Scene scene() {
        return scene;
    }

    Stores stores() {
        return stores;
    }

    InMemoryWorld world() {
        return world;
    }

    /// The log as those write to it who post over the socket.
    RefusingLog refusingLog() {
        return refusingLog;
    }

    /// The log as those see it who begin to follow a room.
    TimelineOnHold followed() {
        return followed;
    }

    /// What a welcome is made from.
    OvertakenViews snapshots() {
        return snapshots;
    }

    void markRead(Account account, RoomId room, long seq) {
        context.getBean(MarkRead.class).read(scene.caller(account), room, new Seq(seq));
    }

    URI address() {
        return URI.create("ws://127.0.0.1:%d/ws/chat".formatted(port()));
    }

    URI portableAddress() {
        return URI.create("ws://127.0.0.1:%d/ws/portable".formatted(port()));
    }

    int port() {
        var server = ((ServletWebServerApplicationContext) context).getWebServer();
        return Objects.requireNonNull(server).getPort();
    }

    void passes(Duration time) {
        stamps.passes(time);
    }

    /// A login: the session lives on in every token of the caller.
    Caller logIn(Account account) {
        var stamp = stamps.next();
        var session = new SessionId(stamp.id());
        stores.sessions()
                .open(
                        Session.open(
                                session, account.id(), stamp.at(), stamp.at().plus(Duration.ofDays(30))),
                        digestOf(session),
                        SomeClient.AT_HOME);
        return new Caller(account.id(), session);
    }

    /// The join is written, but nobody is told.
    void joinInDoubt(RoomId room, Account account) {
        ((InMemoryRoomLog) stores.log()).cutTheNextCommit();
        assertThatThrownBy(() -> scene.append(scene.joining(room, account))).isInstanceOf(Refusal.Unavailable.class);
    }

    String tokenFor(Caller caller) {
        return tokens.issue(caller, stamps.now()).value();
    }

    String tokenFor(Account account) {
        return tokenFor(logIn(account));
    }

    /// The session is remembered as live, but ends in the stores.
    Session endUntold(Caller caller) {
        liveSessions.isLive(caller);
        return stores.sessions()
                .endByToken(digestOf(caller.session()), stamps.now())
                .orElseThrow();
    }

    void logOut(Caller caller) {
        var ended = endUntold(caller);
        liveSessions.ended(ended);
        news.ended(ended);
        context.getBeansOfType(SessionEndings.class).values().forEach(endings -> endings.ended(ended));
    }

    /// Waits until so many connections of the account have caught up in all its rooms.
    void awaitLive(Account account, int connections) {
        var channels = context.getBean(RoomChannels.class);
        var rooms = stores.memberships().of(account.id()).stream()
                .filter(membership -> !membership.hidden())
                .map(Membership::room)
                .toList();
        await().until(() -> rooms.stream()
                .allMatch(room -> channels.receivers(List.of(room)).stream()
                                .filter(receiver -> receiver.account().equals(account.id()))
                                .count()
                        == connections));
    }

    /// Shows who has come and gone, as the clock does every second.
    void tick() {
        context.getBean(OnlinePeople.class).tick();
    }

    /// Waits until those who watch were shown that somebody is online.
    void awaitOnline(Account account) {
        var board = context.getBean(PresenceBoard.class);
        await().until(() -> {
            tick();
            return board.online(List.of(account.id())).contains(account.id());
        });
    }

    /// Another node says that something about the account is different.
    void hint(Account account) {
        watch.hint(account.id());
    }

    /// Another node says that the room's log has this event.
    void hint(RoomId room, long seq) {
        context.getBean(RoomFeeds.class).hint(room, new Seq(seq));
    }

    /// What another node writes; this one is not told.
    Scene elsewhere() {
        return new Scene(stores.withLog(new InMemoryRoomLog(world, new ToldEvents(), Runnable::run)));
    }

    ConnectedAccounts connectedAccounts() {
        return context.getBean(ConnectedAccounts.class);
    }

    void rename(Account account, String displayName) {
        new ChangeProfile(stores.accounts(), news)
                .change(scene.caller(account), new ChangeProfile.Changes(new DisplayName(displayName)));
    }

    /// Has somebody put a direct room away.
    void hide(RoomId room, Account account) {
        new LeaveRoom(stores.log(), stores.rooms(), stores.directRooms(), news, stamps)
                .leave(scene.caller(account), room);
    }

    /// Opens the direct room of two, or fetches it back for the first.
    RoomId openDirect(Account account, Account other) {
        var doors = new OpenDirectRoom.Doors(stores.log(), stores.directRooms());
        return new OpenDirectRoom(doors, stores.accounts(), news, stamps)
                .open(scene.caller(account), List.of(other.id()))
                .room()
                .id();
    }

    Client connect() {
        return Client.connect(address());
    }

    /// A client that is welcome already.
    Client connectAs(Account account) {
        var client = connect();
        client.hello(tokenFor(account));
        client.next("welcome");
        return client;
    }

    @Override
    public void close() {
        context.close();
        feeds.shutdownNow();
        writer.shutdownNow();
        looking.shutdownNow();
    }

    private static RefreshDigest digestOf(SessionId session) {
        return new RefreshDigest(session.value().toString());
    }

    private void register(GenericApplicationContext context, WebSocketSettings settings, RateLimits limits) {
        var standings = new Standings(stores.rooms(), stamps);
        context.registerBean(WebSocketSettings.class, () -> settings);
        context.registerBean(RateLimits.class, () -> limits);
        context.registerBean(Epoch.class, () -> new InMemoryEpoch(EPOCH));
        context.registerBean(Stamps.class, () -> stamps);
        context.registerBean(Timeline.class, stores::timeline);
        context.registerBean(Sessions.class, stores::sessions);
        context.registerBean(Accounts.class, stores::accounts);
        context.registerBean(Memberships.class, stores::memberships);
        context.registerBean(RoomViews.class, () -> snapshots);
        context.registerBean(OwnAccount.class, () -> new OwnAccount(stores.accounts()));
        context.registerBean(Authenticate.class, () -> new Authenticate(tokens, liveSessions));
        context.registerBean(RoomFeeds.class, () -> new RoomFeeds(followed, feeds));
        context.registerBean(
                PostMessage.class, () -> new PostMessage(refusingLog, stores.messages(), standings, stamps));
        context.registerBean(Standings.class, () -> standings);
        context.registerBean(Stores.class, () -> stores);
        context.registerBean(AccountWatch.class, () -> watch);
        context.registerBean(EphemeralSignals.class, () -> new InMemoryEphemeralSignals.Bus().node());
        context.registerBean(PresenceBoard.class, () -> new InMemoryPresenceBoard.Leases(world).node());
    }

    @Configuration
    @EnableAutoConfiguration
    @Import(WebSocketConfiguration.class)
    static class Assembly {
        @Bean
        MarkRead markRead(Stores stores, Standings standings, ReadMarkerMoves moves, AccountWatch watch) {
            return new MarkRead(stores.markers(), standings, (account, room, seq, version) -> {
                moves.moved(account, room, seq, version);
                watch.known(account, version);
            });
        }

        @Bean
        OnlinePeople onlinePeople(
                PresenceBoard board, EphemeralSignals signals, Memberships memberships, EphemeralNews news) {
            return new OnlinePeople(board, signals, memberships, news);
        }

        @Bean
        ShowTyping showTyping(Standings standings, EphemeralNews news, EphemeralSignals signals, Stamps stamps) {
            return new ShowTyping(standings, new ShownTyping(news, stamps), signals);
        }

        @Bean
        WebSocketConfigurer portableEndpoint(Desk desk) {
            return registry -> registry.addHandler(new Undercover(new ChatSockets(desk)), "/ws/portable");
        }
    }

    /// Hides Jetty's session, as a server of another make would.
    private static final class Undercover extends WebSocketHandlerDecorator {
        private Undercover(ChatSockets sockets) {
            super(sockets);
        }

        @Override
        public void afterConnectionEstablished(WebSocketSession session) throws Exception {
            super.afterConnectionEstablished(new WebSocketSessionDecorator(session));
        }
    }
}
