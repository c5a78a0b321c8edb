package app.confab.rest.node;

import app.confab.application.accounts.AccountChanges;
import app.confab.application.kernel.Stamps;
import app.confab.application.messages.DeleteMessage;
import app.confab.application.messages.EditMessage;
import app.confab.application.messages.MessageHistory;
import app.confab.application.messages.OwnPosts;
import app.confab.application.messages.PostMessage;
import app.confab.application.messages.ReactToMessage;
import app.confab.application.presence.InMemoryPresenceBoard;
import app.confab.application.presence.PresenceBoard;
import app.confab.application.presence.RoomPresence;
import app.confab.application.rooms.CreateRoom;
import app.confab.application.rooms.DescribeRoom;
import app.confab.application.rooms.LeaveRoom;
import app.confab.application.rooms.MarkRead;
import app.confab.application.rooms.OpenDirectRoom;
import app.confab.application.rooms.PutMember;
import app.confab.application.rooms.RemoveMember;
import app.confab.application.rooms.RoomDirectory;
import app.confab.application.rooms.RoomEvents;
import app.confab.application.rooms.RoomOverview;
import app.confab.application.rooms.Standings;
import app.confab.application.world.InMemoryWorld;
import app.confab.application.world.Stores;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// What can be done in rooms and with messages.
@Configuration(proxyBeanMethods = false)
class RoomUseCases {

    @Bean
    RoomOverview roomOverview(Stores stores) {
        return new RoomOverview(stores.views());
    }

    @Bean
    RoomDirectory roomDirectory(Stores stores, Standings standings) {
        return new RoomDirectory(stores.rooms(), standings);
    }

    @Bean
    CreateRoom createRoom(Stores stores, Stamps stamps) {
        return new CreateRoom(stores.log(), stores.rooms(), stamps);
    }

    @Bean
    DescribeRoom describeRoom(Stores stores, Standings standings, Stamps stamps) {
        return new DescribeRoom(stores.log(), stores.rooms(), standings, stamps);
    }

    @Bean
    OpenDirectRoom openDirectRoom(Stores stores, AccountChanges news, Stamps stamps) {
        var doors = new OpenDirectRoom.Doors(stores.log(), stores.directRooms());
        return new OpenDirectRoom(doors, stores.accounts(), news, stamps);
    }

    @Bean
    PutMember putMember(Stores stores, Standings standings, Stamps stamps) {
        return new PutMember(stores.log(), stores.rooms(), standings, stores.accounts(), stamps);
    }

    @Bean
    RemoveMember removeMember(Stores stores, Standings standings, Stamps stamps) {
        return new RemoveMember(stores.log(), stores.rooms(), standings, stores.accounts(), stamps);
    }

    @Bean
    LeaveRoom leaveRoom(Stores stores, AccountChanges news, Stamps stamps) {
        return new LeaveRoom(stores.log(), stores.rooms(), stores.directRooms(), news, stamps);
    }

    @Bean
    PresenceBoard presenceBoard(InMemoryWorld world) {
        return new InMemoryPresenceBoard.Leases(world).node();
    }

    @Bean
    RoomPresence roomPresence(PresenceBoard board, Standings standings) {
        return new RoomPresence(board, standings);
    }

    @Bean
    MarkRead markRead(Stores stores, Standings standings) {
        return new MarkRead(stores.markers(), standings, (_, _, _, _) -> {});
    }

    @Bean
    RoomEvents roomEvents(Stores stores, Standings standings) {
        return new RoomEvents(standings, stores.timeline());
    }

    @Bean
    PostMessage postMessage(Stores stores, Standings standings, Stamps stamps) {
        return new PostMessage(stores.log(), stores.messages(), standings, stamps);
    }

    @Bean
    OwnPosts ownPosts(Stores stores) {
        return new OwnPosts(stores.messages());
    }

    @Bean
    EditMessage editMessage(Stores stores, Standings standings, Stamps stamps) {
        return new EditMessage(stores.log(), stores.messages(), standings, stamps);
    }

    @Bean
    DeleteMessage deleteMessage(Stores stores, Standings standings, Stamps stamps) {
        return new DeleteMessage(stores.log(), stores.messages(), standings, stamps);
    }

    @Bean
    ReactToMessage reactToMessage(Stores stores, Standings standings, Stamps stamps) {
        return new ReactToMessage(stores.log(), stores.messages(), standings, stamps);
    }

    @Bean
    MessageHistory messageHistory(Stores stores, Standings standings) {
        return new MessageHistory(standings, stores.messages());
    }
}
