package app.confab.rest.rooms;

import app.confab.application.kernel.Stamps;
import app.confab.rest.node.Cast;
import app.confab.rest.node.OverHttp;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.core.env.Environment;

/// The wire contract's table of rights, cell by cell: who may do what in which room.
@OverHttp
class RightsTest {
    private static final int NOT_FOUND = 404;

    private final Cast cast;

    RightsTest(Environment environment, Stamps stamps) {
        this.cast = new Cast(environment, stamps);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                // deed                    | stranger | member | moderator | owner
                "read                      | 200      | 200    | 200       | 200",
                "list the members          | 200      | 200    | 200       | 200",
                "read the events           | 200      | 200    | 200       | 200",
                "join                      | 200      | 200    | 200       | 200",
                "leave                     | 204      | 204    | 204       | 204",
                "post                      | 403      | 201    | 201       | 201",
                "react                     | 403      | 204    | 204       | 204",
                "take a reaction back      | 403      | 204    | 204       | 204",
                "mark as read              | 403      | 204    | 204       | 204",
                "mark as unread            | 403      | 204    | 204       | 204",
                "let somebody in           | 403      | 200    | 200       | 200",
                "rename                    | 403      | 403    | 200       | 200",
                "change nothing            | 403      | 403    | 200       | 200",
                "delete another's message  | 403      | 403    | 204       | 204",
                "put a member out          | 403      | 403    | 204       | 204",
                "put a moderator out       | 403      | 403    | 204       | 204",
                "put an owner out          | 403      | 403    | 403       | 204",
                "edit another's message    | 403      | 403    | 403       | 403",
                "let a moderator in        | 403      | 403    | 403       | 200",
                "make a moderator          | 403      | 403    | 403       | 200",
                "make an owner             | 403      | 403    | 403       | 200",
                "unmake a moderator        | 403      | 403    | 403       | 200",
                "unmake an owner           | 403      | 403    | 403       | 200"
            })
    void inPublicRoomsAndForMembersOfPrivateOnes(String deed, int stranger, int member, int moderator, int owner) {
        tried(deed, "public", "stranger", stranger);
        tried(deed, "private", "stranger", NOT_FOUND);
        for (var kind : new String[] {"public", "private"}) {
            tried(deed, kind, "member", member);
            tried(deed, kind, "moderator", moderator);
            tried(deed, kind, "owner", owner);
        }
    }

    private void tried(String deed, String kind, String role, int status) {
        var room = new FurnishedRoom(cast, kind);
        room.perform(deed, room.somebody(role)).is(status);
    }
}
