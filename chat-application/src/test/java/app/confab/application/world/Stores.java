package app.confab.application.world;

import app.confab.application.accounts.AccountStandings;
import app.confab.application.accounts.AccountVersions;
import app.confab.application.accounts.Accounts;
import app.confab.application.accounts.InMemoryAccountStandings;
import app.confab.application.accounts.InMemoryAccountVersions;
import app.confab.application.accounts.InMemoryAccounts;
import app.confab.application.administration.InMemoryServerProfile;
import app.confab.application.administration.ServerProfile;
import app.confab.application.audit.AuditLog;
import app.confab.application.audit.InMemoryAuditLog;
import app.confab.application.identities.Identities;
import app.confab.application.identities.InMemoryIdentities;
import app.confab.application.messages.InMemoryMessages;
import app.confab.application.messages.Messages;
import app.confab.application.personaldata.AccountErasure;
import app.confab.application.personaldata.InMemoryAccountErasure;
import app.confab.application.personaldata.InMemoryOwnMessages;
import app.confab.application.personaldata.OwnMessages;
import app.confab.application.registration.InMemoryInvites;
import app.confab.application.registration.InMemoryRegistrations;
import app.confab.application.registration.Invites;
import app.confab.application.registration.Registrations;
import app.confab.application.rooms.DirectRooms;
import app.confab.application.rooms.InMemoryDirectRooms;
import app.confab.application.rooms.InMemoryMemberships;
import app.confab.application.rooms.InMemoryReadMarkers;
import app.confab.application.rooms.InMemoryRoomViews;
import app.confab.application.rooms.InMemoryRooms;
import app.confab.application.rooms.Memberships;
import app.confab.application.rooms.ReadMarkers;
import app.confab.application.rooms.RoomViews;
import app.confab.application.rooms.Rooms;
import app.confab.application.secondfactor.InMemorySecondFactors;
import app.confab.application.secondfactor.SecondFactors;
import app.confab.application.sessions.AccountSessions;
import app.confab.application.sessions.InMemoryAccountSessions;
import app.confab.application.sessions.InMemoryPasswords;
import app.confab.application.sessions.InMemorySessions;
import app.confab.application.sessions.Passwords;
import app.confab.application.sessions.Sessions;
import app.confab.application.timeline.InMemoryRoomLog;
import app.confab.application.timeline.InMemoryTimeline;
import app.confab.application.timeline.RoomLog;
import app.confab.application.timeline.Timeline;
import java.util.concurrent.Executor;

/// Every store over one and the same world, which need not be empty.
///
/// @param told hooked to the room log: hears of everything that it commits
public record Stores(
        Accounts accounts,
        AccountVersions versions,
        AccountStandings accountStandings,
        Registrations registrations,
        Invites invites,
        ServerProfile serverProfile,
        Sessions sessions,
        AccountSessions accountSessions,
        Passwords passwords,
        SecondFactors secondFactors,
        Identities identities,
        AuditLog audit,
        AccountErasure erasure,
        OwnMessages ownMessages,
        Rooms rooms,
        Memberships memberships,
        DirectRooms directRooms,
        RoomViews views,
        ReadMarkers markers,
        Messages messages,
        Timeline timeline,
        RoomLog log,
        ToldEvents told) {

    /// The fakes over a new world; changes are written by the thread that submits them.
    public static Stores inMemory() {
        return inMemory(new InMemoryWorld(), Runnable::run);
    }

    /// The fakes over this world.
    ///
    /// @param writer runs the room log
    public static Stores inMemory(InMemoryWorld world, Executor writer) {
        var told = new ToldEvents();
        return new Stores(
                new InMemoryAccounts(world),
                new InMemoryAccountVersions(world),
                new InMemoryAccountStandings(world),
                new InMemoryRegistrations(world),
                new InMemoryInvites(world),
                new InMemoryServerProfile(world),
                new InMemorySessions(world),
                new InMemoryAccountSessions(world),
                new InMemoryPasswords(world),
                new InMemorySecondFactors(world),
                new InMemoryIdentities(world),
                new InMemoryAuditLog(world),
                new InMemoryAccountErasure(world),
                new InMemoryOwnMessages(world),
                new InMemoryRooms(world),
                new InMemoryMemberships(world),
                new InMemoryDirectRooms(world),
                new InMemoryRoomViews(world),
                new InMemoryReadMarkers(world),
                new InMemoryMessages(world),
                new InMemoryTimeline(world),
                new InMemoryRoomLog(world, told, writer),
                told);
    }

    public Stores withLog(RoomLog other) {
        return new Stores(
                accounts,
                versions,
                accountStandings,
                registrations,
                invites,
                serverProfile,
                sessions,
                accountSessions,
                passwords,
                secondFactors,
                identities,
                audit,
                erasure,
                ownMessages,
                rooms,
                memberships,
                directRooms,
                views,
                markers,
                messages,
                timeline,
                other,
                told);
    }

    public Stores withTimeline(Timeline other) {
        return new Stores(
                accounts,
                versions,
                accountStandings,
                registrations,
                invites,
                serverProfile,
                sessions,
                accountSessions,
                passwords,
                secondFactors,
                identities,
                audit,
                erasure,
                ownMessages,
                rooms,
                memberships,
                directRooms,
                views,
                markers,
                messages,
                other,
                log,
                told);
    }
}
