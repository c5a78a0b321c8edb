package app.confab.application.rooms;

import static org.assertj.core.api.Assertions.assertThat;

import app.confab.application.world.Attempt;
import app.confab.domain.rooms.Role;
import app.confab.domain.rooms.RoomKind;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/// The table of rights of the wire contract, cell by cell, through the use cases.
class RightsTableTest {
    /// In direct rooms everybody is a member, so that there are two columns.
    private static final String TABLE = """
            action                  | public: stranger member moderator owner | private: stranger member moderator owner | direct: stranger member
            SEE_ROOM                | yes       yes       yes       yes       | not_found yes       yes       yes        | not_found yes
            SEE_MEMBERS             | yes       yes       yes       yes       | not_found yes       yes       yes        | not_found yes
            READ_MESSAGES           | yes       yes       yes       yes       | not_found yes       yes       yes        | not_found yes
            READ_EVENTS             | yes       yes       yes       yes       | not_found yes       yes       yes        | not_found yes
            JOIN                    | yes       yes       yes       yes       | not_found yes       yes       yes        | not_found yes
            LEAVE                   | yes       yes       yes       yes       | not_found yes       yes       yes        | not_found yes
            MARK_READ               | forbidden yes       yes       yes       | not_found yes       yes       yes        | not_found yes
            MARK_UNREAD             | forbidden yes       yes       yes       | not_found yes       yes       yes        | not_found yes
            POST                    | forbidden yes       yes       yes       | not_found yes       yes       yes        | not_found yes
            ANSWER                  | forbidden yes       yes       yes       | not_found yes       yes       yes        | not_found yes
            REACT                   | forbidden yes       yes       yes       | not_found yes       yes       yes        | not_found yes
            UNREACT                 | forbidden yes       yes       yes       | not_found yes       yes       yes        | not_found yes
            EDIT_OWN                | forbidden yes       yes       yes       | not_found yes       yes       yes        | not_found yes
            DELETE_OWN              | forbidden yes       yes       yes       | not_found yes       yes       yes        | not_found yes
            EDIT_ANOTHERS           | forbidden forbidden forbidden forbidden | not_found forbidden forbidden forbidden  | not_found forbidden
            DELETE_ANOTHERS         | forbidden forbidden yes       yes       | not_found forbidden yes       yes        | not_found forbidden
            ADD                     | forbidden yes       yes       yes       | not_found yes       yes       yes        | not_found forbidden
            ADD_A_MODERATOR         | forbidden forbidden forbidden yes       | not_found forbidden forbidden yes        | not_found forbidden
            ADD_AN_OWNER            | forbidden forbidden forbidden yes       | not_found forbidden forbidden yes        | not_found forbidden
            RENAME                  | forbidden forbidden yes       yes       | not_found forbidden yes       yes        | not_found forbidden
            CHANGE_TOPIC            | forbidden forbidden yes       yes       | not_found forbidden yes       yes        | not_found forbidden
            REMOVE_A_MEMBER         | forbidden forbidden yes       yes       | not_found forbidden yes       yes        | not_found forbidden
            REMOVE_A_MODERATOR      | forbidden forbidden yes       yes       | not_found forbidden yes       yes        | not_found forbidden
            REMOVE_AN_OWNER         | forbidden forbidden forbidden yes       | not_found forbidden forbidden yes        | not_found forbidden
            MAKE_A_MODERATOR        | forbidden forbidden forbidden yes       | not_found forbidden forbidden yes        | not_found forbidden
            MAKE_AN_OWNER           | forbidden forbidden forbidden yes       | not_found forbidden forbidden yes        | not_found forbidden
            UNMAKE_A_MODERATOR      | forbidden forbidden forbidden yes       | not_found forbidden forbidden yes        | not_found forbidden
            UNMAKE_AN_OWNER         | forbidden forbidden forbidden yes       | not_found forbidden forbidden yes        | not_found forbidden
            MAKE_ONESELF_AN_OWNER   | forbidden forbidden forbidden yes       | not_found forbidden forbidden yes        | not_found forbidden
            """;

    private record Column(RoomKind kind, @Nullable Role role) {}

    private static final List<Column> COLUMNS = Stream.concat(
                    Stream.of(RoomKind.PUBLIC, RoomKind.PRIVATE)
                            .flatMap(kind -> Stream.of(null, Role.MEMBER, Role.MODERATOR, Role.OWNER)
                                    .map(role -> new Column(kind, role))),
                    Stream.of(new Column(RoomKind.DIRECT, null), new Column(RoomKind.DIRECT, Role.MEMBER)))
            .toList();

    static List<Arguments> cells() {
        var rows = TABLE.lines().skip(1).map(row -> row.trim().split("[\\s|]+")).toList();
        assertThat(rows).extracting(row -> RoomAction.valueOf(row[0])).containsExactly(RoomAction.values());
        return rows.stream().flatMap(RightsTableTest::cells).toList();
    }

    private static Stream<Arguments> cells(String[] row) {
        assertThat(row).hasSize(COLUMNS.size() + 1);
        return IntStream.range(0, COLUMNS.size())
                .mapToObj(i -> Arguments.of(
                        RoomAction.valueOf(row[0]),
                        COLUMNS.get(i).kind(),
                        COLUMNS.get(i).role(),
                        row[i + 1]));
    }

    @ParameterizedTest(name = "{0} in a {1} room as {2}: {3}")
    @MethodSource("cells")
    void theTableOfRightsHolds(RoomAction action, RoomKind kind, @Nullable Role role, String expected) {
        var cell = RightsCell.of(kind, role);
        var before = cell.lastSeq();

        var attempt = Attempt.at(() -> {
            action.in(cell);
            return action;
        });

        assertThat(outcome(attempt)).isEqualTo(expected);
        if (attempt.refusal() != null) {
            assertThat(cell.lastSeq()).isEqualTo(before);
            assertThat(cell.hasAskedTheLog()).isEqualTo(action.isForTheLogToRefuse());
        }
    }

    private static String outcome(Attempt<?> attempt) {
        return attempt.refusal() == null ? "yes" : attempt.refusal().code();
    }
}
