package app.confab.websocket;

import app.confab.application.accounts.AccountWatch;
import app.confab.application.accounts.Accounts;
import app.confab.application.accounts.OwnAccount;
import app.confab.application.kernel.RateLimits;
import app.confab.application.kernel.Stamps;
import app.confab.application.messages.PostMessage;
import app.confab.application.presence.OnlinePeople;
import app.confab.application.presence.ShowTyping;
import app.confab.application.rooms.MarkRead;
import app.confab.application.rooms.Memberships;
import app.confab.application.rooms.RoomViews;
import app.confab.application.sessions.Authenticate;
import app.confab.application.sessions.Sessions;
import app.confab.application.timeline.Epoch;
import app.confab.application.timeline.RoomFeeds;
import app.confab.application.timeline.Timeline;
import app.confab.websocket.connection.ChatSockets;
import app.confab.websocket.connection.ConnectedAccounts;
import app.confab.websocket.connection.ConnectionMetrics;
import app.confab.websocket.connection.Connections;
import app.confab.websocket.connection.DelayedFlush;
import app.confab.websocket.connection.Desk;
import app.confab.websocket.connection.EndedSessions;
import app.confab.websocket.connection.EphemeralFrames;
import app.confab.websocket.connection.HandshakeLimit;
import app.confab.websocket.connection.HandshakeLogs;
import app.confab.websocket.connection.HandshakeProblems;
import app.confab.websocket.connection.Housekeeping;
import app.confab.websocket.connection.JettyUpgrade;
import app.confab.websocket.connection.JoinAnnouncements;
import app.confab.websocket.connection.People;
import app.confab.websocket.connection.ReadMarkerAnnouncements;
import app.confab.websocket.connection.SocketThreads;
import app.confab.websocket.connection.UseCases;
import app.confab.websocket.delivery.DeliveryMetrics;
import app.confab.websocket.delivery.RoomChannels;
import app.confab.websocket.delivery.Turnstile;
import app.confab.websocket.frames.FrameCodec;
import java.util.concurrent.Executors;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.socket.config.annotation.EnableWebSocket;
import org.springframework.web.socket.config.annotation.WebSocketConfigurer;
import org.springframework.web.socket.server.support.DefaultHandshakeHandler;
import tools.jackson.databind.json.JsonMapper;

/// Assembles the adapter around the use cases. It needs beans of the use cases and ports that its methods name,
/// and one [WebSocketSettings]. What it tells others by are its beans of
/// [app.confab.application.timeline.CommittedEvents], [app.confab.application.rooms.ReadMarkerMoves],
/// [app.confab.application.sessions.SessionEndings], [AccountWatch.Listener] and
/// [app.confab.application.presence.EphemeralNews]: whoever assembles the process has them
/// called.
@Configuration(proxyBeanMethods = false)
@EnableWebSocket
public class WebSocketConfiguration {
    private static final String PATH = "/ws/chat";

    @Bean
    Connections connections() {
        return new Connections();
    }

    @Bean
    ConnectionMetrics connectionMetrics(Connections connections) {
        return new ConnectionMetrics(connections);
    }

    @Bean
    DeliveryMetrics deliveryMetrics() {
        return new DeliveryMetrics();
    }

    @Bean
    JoinAnnouncements joinAnnouncements(Connections connections, Timeline timeline, SocketThreads threads) {
        return new JoinAnnouncements(connections, timeline, threads.tasks());
    }

    @Bean
    ConnectedAccounts connectedAccounts(Accounts accounts, Memberships memberships, Desk desk) {
        return new ConnectedAccounts(new ConnectedAccounts.Stores(accounts, memberships), desk);
    }

    @Bean
    ReadMarkerAnnouncements readMarkerAnnouncements(Connections connections) {
        return new ReadMarkerAnnouncements(connections);
    }

    @Bean
    EndedSessions endedSessions(Connections connections) {
        return new EndedSessions(connections);
    }

    @Bean
    UseCases socketUseCases(
            Authenticate authenticate,
            Sessions sessions,
            OwnAccount ownAccount,
            RoomViews views,
            PostMessage post,
            MarkRead markRead,
            ShowTyping showTyping) {
        return new UseCases(authenticate, sessions, ownAccount, views, post, markRead, showTyping);
    }

    @Bean
    Turnstile turnstile(WebSocketSettings settings) {
        return new Turnstile(settings.arrivalsAtOnce());
    }

    @Bean
    FrameCodec frameCodec() {
        return new FrameCodec();
    }

    @Bean
    RoomChannels roomChannels(
            RoomFeeds feeds, Timeline timeline, FrameCodec codec, Turnstile turnstile, DeliveryMetrics metrics) {
        return new RoomChannels(feeds, timeline, codec, turnstile, metrics);
    }

    @Bean
    SocketThreads socketThreads() {
        return SocketThreads.start();
    }

    @Bean
    EphemeralFrames ephemeralFrames(RoomChannels channels, FrameCodec codec) {
        return new EphemeralFrames(channels, codec);
    }

    @Bean
    SmartInitializingSingleton presenceOfWhoJoins(RoomChannels channels, OnlinePeople online) {
        return () -> channels.listen(online::joined);
    }

    @Bean
    People people(Connections connections, AccountWatch watch, OnlinePeople online) {
        return new People(connections, watch, online);
    }

    @Bean
    Desk desk(
            UseCases useCases,
            RoomChannels channels,
            Turnstile turnstile,
            People people,
            RateLimits limits,
            FrameCodec codec,
            WebSocketSettings settings,
            Epoch epoch,
            Stamps stamps,
            SocketThreads threads) {
        return new Desk(
                useCases,
                channels,
                turnstile,
                people,
                limits,
                codec,
                settings,
                epoch,
                stamps,
                threads.tasks(),
                threads.clock(),
                new DelayedFlush(threads.clock()));
    }

    @Bean
    Housekeeping socketHousekeeping(Desk desk, JoinAnnouncements joins, ConnectedAccounts accounts) {
        return new Housekeeping(
                desk,
                joins,
                accounts,
                Executors.newSingleThreadScheduledExecutor(
                        Thread.ofPlatform().name("socket-housekeeping").daemon().factory()));
    }

    @Bean
    WebSocketConfigurer chatEndpoint(Desk desk) {
        var settings = desk.settings();
        var upgrade = new JettyUpgrade(settings.silence().multipliedBy(2), desk.executor());
        return registry -> registry.addHandler(new ChatSockets(desk), PATH)
                .addInterceptors(new HandshakeLimit(desk.limits()), new HandshakeLogs())
                .setHandshakeHandler(new DefaultHandshakeHandler(upgrade))
                .setAllowedOrigins(settings.allowedOrigins().toArray(String[]::new));
    }

    @Bean
    HandshakeProblems handshakeProblems(Stamps stamps, JsonMapper json) {
        return new HandshakeProblems(PATH, stamps, json);
    }
}
