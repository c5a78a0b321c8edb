package app.confab.websocket.connection;

import app.confab.application.accounts.OwnAccount;
import app.confab.application.messages.PostMessage;
import app.confab.application.rooms.MarkRead;
import app.confab.application.rooms.RoomOverview;
import app.confab.application.rooms.RoomViews;
import app.confab.application.sessions.Authenticate;

/// What clients can have done over a socket.
public record UseCases(
        Authenticate authenticate,
        OwnAccount ownAccount,
        RoomOverview overview,
        RoomViews views,
        PostMessage post,
        MarkRead markRead) {}
