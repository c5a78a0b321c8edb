package app.confab.application.timeline;

import app.confab.application.timeline.RoomLog.Appended;
import app.confab.application.world.InMemoryMember;
import app.confab.application.world.InMemoryRoom;
import app.confab.application.world.InMemoryWorld;
import app.confab.domain.accounts.AccountId;
import app.confab.domain.refusals.Refusal;
import app.confab.domain.rooms.Right;
import app.confab.domain.rooms.Role;
import app.confab.domain.rooms.RoomKind;
import app.confab.domain.timeline.Change;
import app.confab.domain.timeline.TimelineEvent;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/// Decides for good on changes of who is in a room and what it is, and makes them. What is not there is refused
/// before what is not allowed, and that before what does not fit the present state.
final class InMemoryRoomChanges {
    private static final int MOST_ROOMS = 1000;

    private final InMemoryWorld world;

    InMemoryRoomChanges(InMemoryWorld world) {
        this.world = world;
    }

    Appended apply(Change.OfRoom change) {
        return switch (change) {
            case Change.CreateRoom create -> create(create);
            case Change.OpenDirect open -> open(open);
            case Change.Join join -> join(join, world.room(join.room()));
            case Change.Add add -> add(add, world.room(add.room()));
            case Change.ChangeRole changeRole -> changeRole(changeRole, world.room(changeRole.room()));
            case Change.Leave leave -> leave(leave, world.room(leave.room()));
            case Change.Remove remove -> remove(remove, world.room(remove.room()));
            case Change.Describe describe -> describe(describe, world.room(describe.room()));
        };
    }

    private Appended create(Change.CreateRoom create) {
        requireAccount(create.creator());
        requireFree(create);
        requirePlaceFor(create.creator());
        var room = new InMemoryRoom(world, create);
        world.rooms().put(room.id(), room);
        return appended(room.join(create.creator(), Role.OWNER, create.at()));
    }

    private Appended open(Change.OpenDirect open) {
        if (world.among(open.people()).isPresent()) {
            return nothing();
        }
        var people = open.people().people();
        people.forEach(this::requireAccount);
        requireFree(open);
        people.forEach(this::requirePlaceFor);
        var room = new InMemoryRoom(world, open);
        world.rooms().put(room.id(), room);
        var events = new ArrayList<TimelineEvent>();
        events.add(room.join(open.opener(), Role.MEMBER, open.at()));
        people.stream()
                .filter(somebody -> !somebody.equals(open.opener()))
                .forEach(other -> events.add(room.join(other, Role.MEMBER, open.at())));
        return new Appended(events, false);
    }

    private Appended join(Change.Join join, InMemoryRoom room) {
        if (room.has(join.account())) {
            return nothing();
        }
        room.requireStandingOf(join.account());
        requireAccount(join.account());
        requirePlaceFor(join.account());
        return appended(room.join(join.account(), Role.MEMBER, join.at()));
    }

    private Appended add(Change.Add add, InMemoryRoom room) {
        var standing = room.requireStandingOf(add.by());
        requireAccount(add.account());
        standing.require(Right.ADD_PEOPLE);
        if (add.role() != Role.MEMBER) {
            standing.require(Right.RULE);
        }
        if (room.has(add.account())) {
            return nothing();
        }
        requirePlaceFor(add.account());
        var events = new ArrayList<TimelineEvent>();
        events.add(room.join(add.account(), Role.MEMBER, add.at()));
        if (add.role() != Role.MEMBER) {
            events.add(room.changeRole(add.account(), add.role(), add.at()));
        }
        return new Appended(events, false);
    }

    private static Appended changeRole(Change.ChangeRole change, InMemoryRoom room) {
        room.requireStandingOf(change.by()).require(Right.RULE);
        var present = room.member(change.account()).map(InMemoryMember::role).orElse(change.role());
        if (present == change.role()) {
            return nothing();
        }
        if (present == Role.OWNER && !room.hasOwnerBeside(change.account())) {
            throw new Refusal.Conflict("a room needs an owner");
        }
        return appended(room.changeRole(change.account(), change.role(), change.at()));
    }

    private static Appended leave(Change.Leave leave, InMemoryRoom room) {
        if (!room.has(leave.account())) {
            if (!room.wasLeftBy(leave.account())) {
                room.requireStandingOf(leave.account());
            }
            return nothing();
        }
        if (room.kind() == RoomKind.DIRECT) {
            throw new Refusal.Forbidden("the people of a direct room never change");
        }
        return new Appended(room.leave(leave.account(), leave.at()), false);
    }

    private static Appended remove(Change.Remove remove, InMemoryRoom room) {
        var standing = room.requireStandingOf(remove.by());
        standing.require(Right.REMOVE_PEOPLE);
        var member = room.member(remove.account());
        if (member.isEmpty()) {
            return nothing();
        }
        if (member.get().role() == Role.OWNER) {
            standing.require(Right.RULE);
        }
        return new Appended(room.leave(remove.account(), remove.at()), false);
    }

    private static Appended describe(Change.Describe describe, InMemoryRoom room) {
        room.requireStandingOf(describe.by()).require(Right.CHANGE_ROOM);
        var now = room.room();
        var name = describe.name() == null ? now.name() : describe.name();
        var topic = describe.topic() == null ? now.topic() : describe.topic();
        if (Objects.equals(name, now.name()) && topic.equals(now.topic())) {
            return nothing();
        }
        return appended(room.describe(name, topic, describe.at()));
    }

    private void requireAccount(AccountId account) {
        if (!world.accounts().containsKey(account)) {
            throw new Refusal.NotFound("user");
        }
    }

    private void requireFree(Change making) {
        if (world.rooms().containsKey(making.room())) {
            throw new Refusal.Conflict("this room id is taken");
        }
    }

    private void requirePlaceFor(AccountId account) {
        var rooms = world.rooms().values().stream()
                .filter(room -> room.has(account))
                .count();
        if (rooms >= MOST_ROOMS) {
            throw new Refusal.Conflict("in %d rooms already".formatted(rooms));
        }
    }

    private static Appended appended(TimelineEvent event) {
        return new Appended(List.of(event), false);
    }

    private static Appended nothing() {
        return new Appended(List.of(), false);
    }
}
