package app.confab.domain.rooms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.confab.domain.refusals.Refusal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class RightTest {

    @ParameterizedTest
    @CsvSource(useHeadersInDisplayName = true, delimiter = '|', textBlock = """
                    right                  | member | moderator | owner | in a direct room
                    TAKE_PART              | true   | true      | true  | true
                    ADD_PEOPLE             | true   | true      | true  | false
                    CHANGE_ROOM            | false  | true      | true  | false
                    DELETE_OTHERS_MESSAGES | false  | true      | true  | false
                    REMOVE_PEOPLE          | false  | true      | true  | false
                    RULE                   | false  | false     | true  | false
                    """)
    void theTableOfRightsHolds(Right right, boolean member, boolean moderator, boolean owner, boolean inDirectRoom) {
        for (var kind : new RoomKind[] {RoomKind.PUBLIC, RoomKind.PRIVATE}) {
            assertThat(right.belongsTo(kind, Role.MEMBER)).isEqualTo(member);
            assertThat(right.belongsTo(kind, Role.MODERATOR)).isEqualTo(moderator);
            assertThat(right.belongsTo(kind, Role.OWNER)).isEqualTo(owner);
        }
        assertThat(right.belongsTo(RoomKind.DIRECT, Role.MEMBER)).isEqualTo(inDirectRoom);
    }

    @ParameterizedTest
    @EnumSource
    void aStrangerHasNoRight(Right right) {
        var stranger = new Standing.Stranger();
        assertThat(right.refusal()).isNotBlank();

        assertThat(stranger.has(right)).isFalse();
        assertThatThrownBy(() -> stranger.require(right))
                .isInstanceOf(Refusal.Forbidden.class)
                .hasMessage(right.refusal());
    }

    @Test
    void whoeverIsInHasTheRightsOfTheirRole() {
        var moderator = new Standing.InRoom(RoomKind.PRIVATE, Role.MODERATOR);

        assertThat(moderator.has(Right.REMOVE_PEOPLE)).isTrue();
        assertThat(moderator.has(Right.RULE)).isFalse();
        assertThatCode(() -> moderator.require(Right.REMOVE_PEOPLE)).doesNotThrowAnyException();
        assertThatThrownBy(() -> moderator.require(Right.RULE))
                .isInstanceOf(Refusal.Forbidden.class)
                .hasMessage(Right.RULE.refusal());
    }

    @ParameterizedTest
    @EnumSource
    void whoeverIsInARoomSeesIt(RoomKind kind) {
        assertThat(Standing.of(kind, Role.MEMBER)).contains(new Standing.InRoom(kind, Role.MEMBER));
    }

    @Test
    void whoeverIsNotInSeesPublicRoomsAlone() {
        assertThat(Standing.of(RoomKind.PUBLIC, null)).contains(new Standing.Stranger());
        assertThat(Standing.of(RoomKind.PRIVATE, null)).isEmpty();
        assertThat(Standing.of(RoomKind.DIRECT, null)).isEmpty();
    }

    @Test
    void rolesAreInOrder() {
        assertThat(Role.OWNER.isAtLeast(Role.MODERATOR)).isTrue();
        assertThat(Role.MODERATOR.isAtLeast(Role.MODERATOR)).isTrue();
        assertThat(Role.MEMBER.isAtLeast(Role.MODERATOR)).isFalse();
    }
}
