package app.confab.application.timeline;

/// What every [RoomLog] keeps.
public interface RoomLogContract
        extends MembershipChangesContract,
                LeavingContract,
                PeopleChangesContract,
                RoleChangesContract,
                RoomDescriptionsContract,
                DirectRoomOpeningsContract,
                PostsContract,
                AnswersContract,
                EditsContract,
                DeletionsContract,
                ReactionsContract,
                TicketsContract,
                RoomLogUnderLoadContract,
                RoomLogRacesContract {}
