import type { Member, Role, Room } from '@/realtime/wire';
import { conflict, forbidden, invalid, type WorldRoom } from './world-model';
import { requireRight } from './world-rights';
import { memberOf, roomOf } from './world-views';
import type { World } from './world';

/** What becomes of rooms, and of who is in them. */
export class WorldRooms {
  constructor(private readonly world: World) {}

  create(userId: string, name: string, kind: 'public' | 'private', topic: string): Room {
    requireName(name);
    const room = this.world.newRoom(kind, name, topic);
    this.enter(room, userId, 'owner');
    return roomOf(room);
  }

  /** The same people always get the same room. */
  openDirect(userId: string, userIds: readonly string[]): Room {
    const people = [userId, ...userIds.filter((id) => id !== userId)].map((id) => this.world.user(id).id);
    const circle = new Set(people);
    if (circle.size < 2 || circle.size > 10) invalid('userIds');
    const known = this.world.directRoomOf(circle);
    if (known) {
      this.world.unhide(known, userId);
      return roomOf(known);
    }
    const room = this.world.newRoom('direct', null, '');
    circle.forEach((id) => this.enter(room, id, 'member'));
    return roomOf(room);
  }

  describe(userId: string, roomId: string, name?: string, topic?: string): Room {
    const room = this.world.visible(userId, roomId);
    if (name !== undefined) requireName(name);
    requireRight(room, userId, 'change the room');
    const next = { name: name ?? room.name, topic: topic ?? room.topic };
    if (next.name !== room.name || next.topic !== room.topic) {
      Object.assign(room, next);
      this.world.append(room, {
        type: 'room.updated',
        room: { ...roomOf(room), lastSeq: room.log.length + 1 },
      });
    }
    return roomOf(room);
  }

  /** Joins, adds, or gives another role. */
  putMember(userId: string, roomId: string, targetId: string, role?: Role): Member {
    const room = this.world.visible(userId, roomId);
    this.world.user(targetId);
    const membership = room.members.get(targetId);
    if (room.kind === 'direct') forbidden();
    if (!membership) {
      const isJoining = targetId === userId && room.kind === 'public';
      if (!isJoining) requireRight(room, userId, 'add people');
      if (role && role !== 'member') requireRight(room, userId, 'rule');
      this.enter(room, targetId, 'member');
    }
    if (role && room.members.get(targetId)?.role !== role) this.changeRole(room, userId, targetId, role);
    return memberOf(room, targetId, this.world.user);
  }

  deleteMember(userId: string, roomId: string, targetId: string): void {
    const room = this.world.visible(userId, roomId);
    const membership = room.members.get(targetId);
    if (targetId === userId)
      return room.kind === 'direct' ? this.world.hide(room, userId) : this.exit(room, userId);
    if (room.kind === 'direct') forbidden();
    requireRight(room, userId, 'remove people');
    if (membership?.role === 'owner') requireRight(room, userId, 'rule');
    this.exit(room, targetId);
  }

  private changeRole(room: WorldRoom, userId: string, targetId: string, role: Role): void {
    requireRight(room, userId, 'rule');
    const membership = room.members.get(targetId)!;
    if (membership.role === 'owner' && ownersOf(room) === 1) conflict();
    membership.role = role;
    this.world.append(room, { type: 'member.updated', user: this.world.user(targetId), role });
  }

  private enter(room: WorldRoom, userId: string, role: Role): void {
    const joinedAt = this.world.time();
    room.members.set(userId, { role, joinedAt, readSeq: room.log.length + 1, isHidden: false });
    this.world.append(room, { type: 'member.joined', user: this.world.user(userId) }, [userId]);
    this.world.tell((listener) => listener.onJoined(userId, this.world.view(userId, room.id)));
  }

  private exit(room: WorldRoom, userId: string): void {
    if (!room.members.delete(userId)) return;
    this.world.append(room, { type: 'member.left', user: this.world.user(userId) }, [userId]);
    this.world.tell((listener) => listener.onLeft(userId, room.id));
    const heir = [...room.members].find(([, { role }]) => role === 'moderator') ?? [...room.members][0];
    if (!heir || ownersOf(room) > 0) return;
    heir[1].role = 'owner';
    this.world.append(room, { type: 'member.updated', user: this.world.user(heir[0]), role: 'owner' });
  }
}

function ownersOf(room: WorldRoom): number {
  return [...room.members.values()].filter(({ role }) => role === 'owner').length;
}

function requireName(name: string): void {
  if (name.trim() === '' || [...name].length > 80) invalid('name');
}
