package app.confab.application.rooms;

import app.confab.application.kernel.Caller;
import app.confab.application.world.Scene;
import app.confab.application.world.Stores;
import app.confab.application.world.UseCases;
import app.confab.domain.accounts.Account;
import app.confab.domain.messages.Emoji;
import app.confab.domain.messages.Message;
import app.confab.domain.rooms.Role;
import app.confab.domain.rooms.RoomId;
import app.confab.domain.rooms.RoomKind;
import app.confab.domain.rooms.Seq;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/// A room of some kind, and somebody who stands to it in some way, for one cell of the table of rights.
///
/// @param member somebody else in the room; in a direct room the moderator and the owner are the same person
/// @param own a message of the actor; another's where they can have written none
record RightsCell(
        Stores stores,
        Scene scene,
        UseCases use,
        AtomicInteger submitted,
        RoomId room,
        Account actor,
        Account member,
        Account moderator,
        Account owner,
        Message own,
        Message anothers) {
    static final Emoji THUMB = new Emoji("\uD83D\uDC4D");

    static RightsCell of(RoomKind kind, @Nullable Role role) {
        var scene = new Scene(Stores.inMemory());
        return kind == RoomKind.DIRECT ? inDirectRoom(scene, role) : inRoom(scene, kind, role);
    }

    private static RightsCell inDirectRoom(Scene scene, @Nullable Role role) {
        var actor = scene.person("actor");
        var other = scene.person("other");
        var room = scene.directRoomOf(other, role == null ? scene.person("third") : actor);
        var anothers = scene.post(room, other, "another's");
        var own = role == null ? anothers : written(scene, room, actor, anothers);
        return cell(scene, room, new Account[] {actor, other, other, other}, own, anothers);
    }

    private static RightsCell inRoom(Scene scene, RoomKind kind, @Nullable Role role) {
        var actor = scene.person("actor");
        var member = scene.person("member");
        var moderator = scene.person("moderator");
        var owner = scene.person("owner");
        var creation = scene.creating(owner, kind, "Engines");
        var room = creation.room();
        scene.append(creation);
        scene.append(scene.adding(room, member, Role.MEMBER, owner));
        scene.append(scene.adding(room, moderator, Role.MODERATOR, owner));
        var anothers = scene.post(room, member, "another's");
        var own = anothers;
        if (role != null) {
            scene.append(scene.adding(room, actor, role, owner));
            own = written(scene, room, actor, anothers);
        } else if (kind == RoomKind.PUBLIC) {
            scene.append(scene.joining(room, actor));
            own = written(scene, room, actor, anothers);
            scene.append(scene.leaving(room, actor));
        }
        return cell(scene, room, new Account[] {actor, member, moderator, owner}, own, anothers);
    }

    /// What the actor has to edit, to delete and to take back.
    private static Message written(Scene scene, RoomId room, Account actor, Message reactedTo) {
        scene.append(scene.reacting(reactedTo, actor, THUMB.value()));
        return scene.post(room, actor, "one's own");
    }

    private static RightsCell cell(Scene scene, RoomId room, Account[] cast, Message own, Message anothers) {
        var submitted = new AtomicInteger();
        var stores = scene.stores();
        var counting = stores.withLog(change -> {
            submitted.incrementAndGet();
            return stores.log().submit(change);
        });
        var use = new UseCases(counting, scene.stamps());
        return new RightsCell(stores, scene, use, submitted, room, cast[0], cast[1], cast[2], cast[3], own, anothers);
    }

    Caller caller() {
        return scene.caller(actor);
    }

    Seq lastSeq() {
        return stores.timeline().lastSeq(room).orElseThrow();
    }

    /// Whether the log was asked.
    boolean hasAskedTheLog() {
        return submitted.get() > 0;
    }
}
