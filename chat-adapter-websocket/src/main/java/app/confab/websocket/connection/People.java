package app.confab.websocket.connection;

import app.confab.application.accounts.AccountWatch;
import app.confab.application.presence.OnlinePeople;

/// Who is connected to this node, and who has to know of it.
public record People(Connections connections, AccountWatch watch, OnlinePeople online) {}
