package app.confab.websocket.connection;

import app.confab.application.accounts.OwnAccount;
import app.confab.application.messages.PostMessage;
import app.confab.application.presence.ShowTyping;
import app.confab.application.rooms.MarkRead;
import app.confab.application.rooms.RoomViews;
import app.confab.application.sessions.Authenticate;
import app.confab.application.sessions.Sessions;

/// What clients can have done over a socket, and what must be known of them.
public record UseCases(
        Authenticate authenticate,
        Sessions sessions,
        OwnAccount ownAccount,
        RoomViews views,
        PostMessage post,
        MarkRead markRead,
        ShowTyping showTyping) {}
