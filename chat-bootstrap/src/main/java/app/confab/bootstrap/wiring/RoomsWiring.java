package app.confab.bootstrap.wiring;

import app.confab.application.accounts.AccountChanges;
import app.confab.application.accounts.Accounts;
import app.confab.application.kernel.Stamps;
import app.confab.application.rooms.CreateRoom;
import app.confab.application.rooms.DescribeRoom;
import app.confab.application.rooms.DirectRooms;
import app.confab.application.rooms.LeaveRoom;
import app.confab.application.rooms.MarkRead;
import app.confab.application.rooms.OpenDirectRoom;
import app.confab.application.rooms.PutMember;
import app.confab.application.rooms.ReadMarkerMoves;
import app.confab.application.rooms.ReadMarkers;
import app.confab.application.rooms.RemoveMember;
import app.confab.application.rooms.RoomDirectory;
import app.confab.application.rooms.RoomEvents;
import app.confab.application.rooms.RoomOverview;
import app.confab.application.rooms.RoomViews;
import app.confab.application.rooms.Rooms;
import app.confab.application.rooms.Standings;
import app.confab.application.timeline.RoomLog;
import app.confab.application.timeline.Timeline;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class RoomsWiring {

    @Bean
    Standings standings(Rooms rooms, Stamps stamps) {
        return new Standings(rooms, stamps);
    }

    @Bean
    CreateRoom createRoom(RoomLog log, Rooms rooms, Stamps stamps) {
        return new CreateRoom(log, rooms, stamps);
    }

    @Bean
    OpenDirectRoom openDirectRoom(
            RoomLog log, DirectRooms rooms, Accounts accounts, List<AccountChanges> news, Stamps stamps) {
        return new OpenDirectRoom(new OpenDirectRoom.Doors(log, rooms), accounts, AccountsWiring.toAll(news), stamps);
    }

    @Bean
    DescribeRoom describeRoom(RoomLog log, Rooms rooms, Standings standings, Stamps stamps) {
        return new DescribeRoom(log, rooms, standings, stamps);
    }

    @Bean
    PutMember putMember(RoomLog log, Rooms rooms, Standings standings, Accounts accounts, Stamps stamps) {
        return new PutMember(log, rooms, standings, accounts, stamps);
    }

    @Bean
    RemoveMember removeMember(RoomLog log, Rooms rooms, Standings standings, Accounts accounts, Stamps stamps) {
        return new RemoveMember(log, rooms, standings, accounts, stamps);
    }

    @Bean
    LeaveRoom leaveRoom(RoomLog log, Rooms rooms, DirectRooms directRooms, List<AccountChanges> news, Stamps stamps) {
        return new LeaveRoom(log, rooms, directRooms, AccountsWiring.toAll(news), stamps);
    }

    @Bean
    RoomOverview roomOverview(RoomViews views) {
        return new RoomOverview(views);
    }

    @Bean
    RoomDirectory roomDirectory(Rooms rooms, Standings standings) {
        return new RoomDirectory(rooms, standings);
    }

    @Bean
    RoomEvents roomEvents(Standings standings, Timeline timeline) {
        return new RoomEvents(standings, timeline);
    }

    @Bean
    MarkRead markRead(ReadMarkers markers, Standings standings, List<ReadMarkerMoves> moves) {
        ReadMarkerMoves toAll =
                (account, room, seq, version) -> moves.forEach(each -> each.moved(account, room, seq, version));
        return new MarkRead(markers, standings, toAll);
    }
}
