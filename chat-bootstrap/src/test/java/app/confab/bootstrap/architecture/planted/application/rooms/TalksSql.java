package app.confab.bootstrap.architecture.planted.application.rooms;

import java.sql.Connection;

/// Knows a technology, has too many collaborators and can be extended.
public class TalksSql {
    TalksSql(Connection one, String two, String three, String four, String five, String six) {}
}
