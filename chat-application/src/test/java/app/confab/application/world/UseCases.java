package app.confab.application.world;

import app.confab.application.accounts.ToldAccounts;
import app.confab.application.kernel.Stamps;
import app.confab.application.messages.DeleteMessage;
import app.confab.application.messages.EditMessage;
import app.confab.application.messages.MessageHistory;
import app.confab.application.messages.OwnPosts;
import app.confab.application.messages.PostMessage;
import app.confab.application.messages.ReactToMessage;
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
import app.confab.application.rooms.ToldReadMarkers;

/// The use cases of rooms and messages over some stores, wired as on one node.
public final class UseCases {
    public final ToldAccounts news = new ToldAccounts();
    public final ToldReadMarkers moves = new ToldReadMarkers();
    public final Standings standings;
    public final CreateRoom createRoom;
    public final OpenDirectRoom openDirectRoom;
    public final DescribeRoom describeRoom;
    public final PutMember putMember;
    public final RemoveMember removeMember;
    public final LeaveRoom leaveRoom;
    public final MarkRead markRead;
    public final RoomDirectory directory;
    public final RoomOverview overview;
    public final RoomEvents events;
    public final PostMessage postMessage;
    public final EditMessage editMessage;
    public final DeleteMessage deleteMessage;
    public final ReactToMessage reactToMessage;
    public final MessageHistory history;
    public final OwnPosts ownPosts;

    public UseCases(Stores stores, Stamps stamps) {
        var log = stores.log();
        standings = new Standings(stores.rooms(), stamps);
        createRoom = new CreateRoom(log, stores.rooms(), stamps);
        openDirectRoom = new OpenDirectRoom(
                new OpenDirectRoom.Doors(log, stores.directRooms()), stores.accounts(), news, stamps);
        describeRoom = new DescribeRoom(log, stores.rooms(), standings, stamps);
        putMember = new PutMember(log, stores.rooms(), standings, stores.accounts(), stamps);
        removeMember = new RemoveMember(log, stores.rooms(), standings, stores.accounts(), stamps);
        leaveRoom = new LeaveRoom(log, stores.rooms(), stores.directRooms(), news, stamps);
        markRead = new MarkRead(stores.markers(), standings, moves);
        directory = new RoomDirectory(stores.rooms(), standings);
        overview = new RoomOverview(stores.views());
        events = new RoomEvents(standings, stores.timeline());
        postMessage = new PostMessage(log, stores.messages(), standings, stamps);
        editMessage = new EditMessage(log, stores.messages(), standings, stamps);
        deleteMessage = new DeleteMessage(log, stores.messages(), standings, stamps);
        reactToMessage = new ReactToMessage(log, stores.messages(), standings, stamps);
        history = new MessageHistory(standings, stores.messages());
        ownPosts = new OwnPosts(stores.messages());
        stores.told().alsoTell(standings);
    }
}
