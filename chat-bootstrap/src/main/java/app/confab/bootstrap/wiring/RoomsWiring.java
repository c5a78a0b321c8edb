package app.confab.bootstrap.wiring;

import app.confab.application.kernel.Stamps;
import app.confab.application.rooms.CreateRoom;
import app.confab.application.rooms.JoinRoom;
import app.confab.application.rooms.LeaveRoom;
import app.confab.application.rooms.MarkRead;
import app.confab.application.rooms.ReadMarkerMoves;
import app.confab.application.rooms.ReadMarkers;
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
    Standings standings(Rooms rooms) {
        return new Standings(rooms);
    }

    @Bean
    CreateRoom createRoom(RoomLog log, Rooms rooms, Stamps stamps) {
        return new CreateRoom(log, rooms, stamps);
    }

    @Bean
    JoinRoom joinRoom(RoomLog log, Rooms rooms, Stamps stamps) {
        return new JoinRoom(log, rooms, stamps);
    }

    @Bean
    LeaveRoom leaveRoom(RoomLog log, Stamps stamps) {
        return new LeaveRoom(log, stamps);
    }

    @Bean
    RoomOverview roomOverview(RoomViews views) {
        return new RoomOverview(views);
    }

    @Bean
    RoomDirectory roomDirectory(Rooms rooms) {
        return new RoomDirectory(rooms);
    }

    @Bean
    RoomEvents roomEvents(Standings standings, Timeline timeline) {
        return new RoomEvents(standings, timeline);
    }

    @Bean
    MarkRead markRead(ReadMarkers markers, Standings standings, List<ReadMarkerMoves> moves) {
        return new MarkRead(
                markers, standings, (account, room, seq) -> moves.forEach(each -> each.moved(account, room, seq)));
    }
}
