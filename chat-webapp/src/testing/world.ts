/**
 * An in-memory model of what the server promises: rooms are logs, an event is rendered from the present state.
 * Small enough to be believed by reading it; the client's core is tested against it.
 */
import type { Member, MessagePage, Room, RoomKind, RoomView, TimelineEvent, User } from '@/realtime/wire';
import { WorldAccounts } from './world-accounts';
import { WorldAdministration } from './world-administration';
import { WorldAudit } from './world-audit';
import { WorldIdentities } from './world-identities';
import { WorldMessages } from './world-messages';
import { notFound, type Draft, type WorldListener, type WorldRoom } from './world-model';
import { requireRight } from './world-rights';
import { WorldRooms } from './world-rooms';
import { WorldSecondFactors } from './world-second-factors';
import { membersOf, pageOf, rendered, roomOf, viewOf, type PageQuery } from './world-views';

export { Refusal, type WorldListener } from './world-model';

export class World {
  epoch = 'epoch-1';
  readonly accounts: WorldAccounts;
  readonly administration: WorldAdministration;
  readonly secondFactors: WorldSecondFactors;
  readonly identities: WorldIdentities;
  readonly audit = new WorldAudit(
    (id) => this.user(id),
    (kind) => this.newId(kind),
    () => this.time(),
  );
  readonly conduct = new WorldRooms(this);
  readonly messages = new WorldMessages(this);
  /** Who must not get the event that is being told. */
  deaf: ReadonlySet<string> = new Set();
  private readonly rooms = new Map<string, WorldRoom>();
  private readonly listeners = new Set<WorldListener>();
  private readonly connections = new Map<string, number>();
  private ids = 0;

  constructor(private readonly now: () => number = Date.now) {
    this.accounts = new WorldAccounts(
      (kind) => this.newId(kind),
      () => this.time(),
    );
    this.secondFactors = new WorldSecondFactors((kind) => this.newId(kind), this.now);
    this.identities = new WorldIdentities((kind) => this.newId(kind), this.now);
    this.administration = new WorldAdministration(
      this.accounts,
      this.secondFactors,
      (kind) => this.newId(kind),
      this.now,
    );
  }

  listen(listener: WorldListener): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  register(username: string, password = 'correct horse', displayName = username): User {
    const user = this.accounts.register(username, password, displayName);
    this.administration.welcome(user.id);
    return user;
  }

  /** An account without a password, for who was shown to be somebody at the identity provider. */
  registerByIdentity(
    ticket: string | null | undefined,
    username: string,
    displayName: string,
    invite?: string,
  ): User {
    this.identities.requireStranger(ticket);
    this.administration.admit(invite, this.administration.identityProvider?.registration);
    const user = this.accounts.register(username, null, displayName);
    this.administration.welcome(user.id);
    this.identities.connect(user.id, ticket);
    return user;
  }

  readonly user = (userId: string): User => this.accounts.user(userId);

  changeProfile(userId: string, displayName: string): User {
    const user = this.accounts.rename(userId, displayName);
    this.tell((listener) => listener.onUser(user));
    return user;
  }

  /** Gone for good, but for what was said and for direct rooms. */
  deleteAccount(userId: string, password: string): void {
    const user = this.accounts.delete(userId, password);
    this.secondFactors.remove(userId);
    this.identities.forget(userId);
    for (const { id, kind } of this.rooms.values())
      if (kind !== 'direct' && this.isMember(userId, id)) this.leave(userId, id);
    this.tell((listener) => listener.onUser(user));
  }

  createRoom(userId: string, name: string, kind: 'public' | 'private' = 'public', topic = ''): Room {
    return this.conduct.create(userId, name, kind, topic);
  }

  join(userId: string, roomId: string): Member {
    return this.conduct.putMember(userId, roomId, userId);
  }

  leave(userId: string, roomId: string): void {
    this.conduct.deleteMember(userId, roomId, userId);
  }

  post(userId: string, roomId: string, clientMessageId: string, body: string, replyTo: string | null = null) {
    return this.messages.post(userId, roomId, clientMessageId, body, replyTo);
  }

  markRead(userId: string, roomId: string, seq: number): void {
    const { room, membership } = this.marker(userId, roomId);
    const readSeq = Math.min(seq, room.log.length);
    if (readSeq <= membership.readSeq) return;
    membership.readSeq = readSeq;
    this.tell((listener) => listener.onRead(userId, roomId, readSeq));
  }

  markUnread(userId: string, roomId: string, seq: number): void {
    const { membership } = this.marker(userId, roomId);
    if (seq - 1 >= membership.readSeq) return;
    membership.readSeq = seq - 1;
    this.tell((listener) => listener.onRead(userId, roomId, seq - 1));
  }

  typing(userId: string, roomId: string): void {
    requireRight(this.visible(userId, roomId), userId, 'take part');
    this.tell((listener) => listener.onTyping(userId, roomId));
  }

  /** Somebody's first connection, or the end of their last one, is told. Answers who was online before. */
  connected(userId: string): readonly string[] {
    const online = [...this.connections.keys()];
    this.connections.set(userId, (this.connections.get(userId) ?? 0) + 1);
    if (!online.includes(userId)) this.tell((listener) => listener.onPresence(userId, 'online'));
    return online;
  }

  disconnected(userId: string): void {
    const left = (this.connections.get(userId) ?? 0) - 1;
    if (left > 0) return void this.connections.set(userId, left);
    this.connections.delete(userId);
    this.tell((listener) => listener.onPresence(userId, 'offline'));
  }

  share(one: string, other: string): boolean {
    return (
      one === other || [...this.rooms.values()].some(({ members }) => members.has(one) && members.has(other))
    );
  }

  room(userId: string, roomId: string): Room {
    return roomOf(this.visible(userId, roomId));
  }

  roomsOf(userId: string): RoomView[] {
    return [...this.rooms.keys()]
      .filter((roomId) => this.isMember(userId, roomId))
      .map((roomId) => this.view(userId, roomId));
  }

  view(userId: string, roomId: string): RoomView {
    return viewOf(this.visible(userId, roomId), this.user(userId), this.user);
  }

  publicRooms(userId: string, query: string): Room[] {
    return [...this.rooms.values()]
      .filter((room) => room.kind === 'public' && !room.members.has(userId))
      .filter((room) => room.name?.toLowerCase().includes(query.toLowerCase()))
      .map(roomOf);
  }

  members(userId: string, roomId: string): Member[] {
    return membersOf(this.visible(userId, roomId), this.user);
  }

  /** Whether the room is among theirs: a direct room that they left is not, for now. */
  isMember(userId: string, roomId: string): boolean {
    return this.rooms.get(roomId)?.members.get(userId)?.isHidden === false;
  }

  page(userId: string, roomId: string, query: PageQuery): MessagePage {
    return pageOf(this.visible(userId, roomId), userId, query, this.user);
  }

  lastSeq(roomId: string): number {
    return (this.rooms.get(roomId) ?? notFound()).log.length;
  }

  events(userId: string, roomId: string, after: number, limit = 500): TimelineEvent[] {
    const room = this.visible(userId, roomId);
    return room.log.slice(after, after + limit).map((event) => rendered(room, event, this.user));
  }

  // What follows is for the parts of the world alone.

  visible(userId: string, roomId: string): WorldRoom {
    const room = this.rooms.get(roomId) ?? notFound();
    return room.kind === 'public' || room.members.has(userId) ? room : notFound();
  }

  newRoom(kind: RoomKind, name: string | null, topic: string): WorldRoom {
    const [id, createdAt] = [this.newId('room'), this.time()];
    const room = { id, kind, name, topic, createdAt, members: new Map(), log: [], posts: new Map() };
    this.rooms.set(id, room);
    return room;
  }

  directRoomOf(people: ReadonlySet<string>): WorldRoom | undefined {
    return [...this.rooms.values()].find(
      ({ kind, members }) =>
        kind === 'direct' && members.size === people.size && [...people].every((id) => members.has(id)),
    );
  }

  hide(room: WorldRoom, userId: string): void {
    room.members.get(userId)!.isHidden = true;
    this.tell((listener) => listener.onLeft(userId, room.id));
  }

  /** The room is back among the rooms of one, or of all who left it. */
  unhide(room: WorldRoom, userId?: string): void {
    for (const [id, membership] of room.members) {
      if (!membership.isHidden || (userId !== undefined && id !== userId)) continue;
      membership.isHidden = false;
      this.tell((listener) => listener.onJoined(id, this.view(id, room.id)));
    }
  }

  /** Whoever comes or goes hears of it by `room.joined` or `room.left`, not by the event. */
  append(room: WorldRoom, draft: Draft, except: readonly string[] = [], at = this.time()): void {
    const event = { ...draft, roomId: room.id, seq: room.log.length + 1, at } as TimelineEvent;
    room.log.push(event);
    this.deaf = new Set(except);
    this.tell((listener) => listener.onEvent(rendered(room, event, this.user)));
    this.deaf = new Set();
  }

  tell(news: (listener: WorldListener) => void): void {
    this.listeners.forEach(news);
  }

  newId(kind: string): string {
    this.ids += 1;
    if (kind === 'message') return this.timedId();
    return `${kind}-${String(this.ids).padStart(6, '0')}`;
  }

  time(): string {
    return new Date(this.now()).toISOString();
  }

  /** A UUID of version 7: its first 48 bits tell the time. */
  private timedId(): string {
    const time = this.now().toString(16).padStart(12, '0');
    return `${time.slice(0, 8)}-${time.slice(8)}-7000-8000-${this.ids.toString(16).padStart(12, '0')}`;
  }

  private marker(userId: string, roomId: string) {
    const room = this.visible(userId, roomId);
    requireRight(room, userId, 'take part');
    return { room, membership: room.members.get(userId)! };
  }
}
