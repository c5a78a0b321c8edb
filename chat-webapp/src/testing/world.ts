/**
 * An in-memory model of what the server promises: rooms are logs, an event is rendered from the present state.
 * Small enough to be believed by reading it; the client's core is tested against it.
 */
import type {
  Member,
  Message,
  MessagePage,
  Reaction,
  Role,
  Room,
  RoomView,
  TimelineEvent,
  User,
} from '@/realtime/wire';

/** Refused, with the wire contract's code and status. */
export class Refusal extends Error {
  constructor(
    readonly code: string,
    readonly status: number,
    readonly fields: readonly string[] = [],
  ) {
    super(code);
  }
}

type Draft<Event> = Event extends TimelineEvent ? Omit<Event, 'roomId' | 'seq' | 'at'> : never;

interface Membership {
  role: Role;
  readonly joinedAt: string;
  readSeq: number;
}

interface Posted {
  message: Message;
  readonly reactions: Map<string, Set<string>>;
}

interface WorldRoom {
  readonly id: string;
  readonly kind: 'public' | 'private';
  name: string;
  topic: string | null;
  readonly createdAt: string;
  readonly members: Map<string, Membership>;
  readonly log: TimelineEvent[];
  readonly posts: Map<string, Posted>;
}

export interface WorldListener {
  onEvent(event: TimelineEvent): void;
  onJoined(userId: string, view: RoomView): void;
  onLeft(userId: string, roomId: string): void;
  onRead(userId: string, roomId: string, seq: number): void;
}

export class World {
  epoch = 'epoch-1';
  readonly users = new Map<string, User & { readonly password: string }>();
  private readonly rooms = new Map<string, WorldRoom>();
  private readonly listeners = new Set<WorldListener>();
  private ids = 0;

  constructor(private readonly now: () => number = Date.now) {}

  listen(listener: WorldListener): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  register(username: string, password = 'correct horse', displayName = username): User {
    const name = username.toLowerCase();
    const fields = [
      ...(/^[a-z0-9._-]{3,32}$/.test(name) ? [] : ['username']),
      ...(password.length >= 8 && password.length <= 128 ? [] : ['password']),
    ];
    if (fields.length > 0) throw new Refusal('invalid', 422, fields);
    if (this.userNamed(name)) throw new Refusal('username_taken', 409);
    const user = { id: this.newId('user'), username: name, displayName, createdAt: this.time(), password };
    this.users.set(user.id, user);
    return this.user(user.id);
  }

  login(username: string, password: string): User {
    const found = this.userNamed(username.toLowerCase());
    if (found?.password !== password) throw new Refusal('invalid_credentials', 401);
    return this.user(found.id);
  }

  user(id: string): User {
    const { username, displayName, createdAt } = this.users.get(id) ?? notFound();
    return { id, username, displayName, createdAt };
  }

  createRoom(
    userId: string,
    name: string,
    kind: 'public' | 'private' = 'public',
    topic: string | null = null,
  ): Room {
    if (name.trim() === '' || [...name].length > 80) throw new Refusal('invalid', 422, ['name']);
    const createdAt = this.time();
    const id = this.newId('room');
    const room = { id, kind, name, topic, createdAt, members: new Map(), log: [], posts: new Map() };
    this.rooms.set(id, room);
    this.enter(room, userId, 'owner');
    return this.room(userId, id);
  }

  join(userId: string, roomId: string): Member {
    const room = this.visible(userId, roomId);
    if (!room.members.has(userId)) this.enter(room, userId, 'member');
    return this.member(room, userId);
  }

  leave(userId: string, roomId: string): void {
    const room = this.visible(userId, roomId);
    const membership = room.members.get(userId);
    if (!membership) return;
    room.members.delete(userId);
    this.append(room, { type: 'member.left', user: this.author(userId) }, [userId]);
    this.tell((listener) => listener.onLeft(userId, roomId));
    const [heir] = room.members;
    if (
      membership.role !== 'owner' ||
      !heir ||
      [...room.members.values()].some((each) => each.role === 'owner')
    )
      return;
    heir[1].role = 'owner';
    this.append(room, { type: 'member.updated', user: this.author(heir[0]), role: 'owner' });
  }

  rename(userId: string, roomId: string, name: string): void {
    const room = this.visible(userId, roomId);
    room.name = name;
    this.append(room, { type: 'room.updated', room: this.room(userId, roomId) });
  }

  post(
    userId: string,
    roomId: string,
    clientMessageId: string,
    body: string,
  ): { message: Message; duplicate: boolean } {
    const room = this.visible(userId, roomId);
    const first = [...room.posts.values()].find(
      ({ message }) => message.author.id === userId && message.clientMessageId === clientMessageId,
    );
    if (first) return { message: this.seenBy(userId, first), duplicate: true };
    if (!room.members.has(userId)) throw new Refusal('forbidden', 403);
    if (body.trim() === '' || [...body].length > 4000) throw new Refusal('invalid', 422, ['body']);
    const [id, author, createdAt] = [this.newId('message'), this.author(userId), this.time()];
    const message = { id, roomId, seq: room.log.length + 1, author, clientMessageId, body, createdAt };
    const posted = { message, reactions: new Map() };
    room.posts.set(id, posted);
    this.append(room, { type: 'message.posted', message });
    return { message: this.seenBy(userId, posted), duplicate: false };
  }

  edit(roomId: string, messageId: string, body: string): void {
    const [room, posted] = this.posted(roomId, messageId);
    if (posted.message.deletedAt) throw new Refusal('conflict', 409);
    posted.message = { ...posted.message, body, editedAt: this.time() };
    this.append(room, { type: 'message.edited', message: posted.message });
  }

  delete(roomId: string, messageId: string): void {
    const [room, posted] = this.posted(roomId, messageId);
    if (posted.message.deletedAt) return;
    const at = this.time();
    posted.message = { ...posted.message, body: '', deletedAt: at };
    posted.reactions.clear();
    this.append(room, { type: 'message.deleted', messageId }, [], at);
  }

  react(userId: string, roomId: string, messageId: string, emoji: string): void {
    const [room, posted] = this.posted(roomId, messageId);
    const people = posted.reactions.get(emoji) ?? new Set();
    if (posted.message.deletedAt || people.has(userId)) return;
    posted.reactions.set(emoji, people.add(userId));
    this.append(room, { type: 'reaction.added', messageId, emoji, userId });
  }

  unreact(userId: string, roomId: string, messageId: string, emoji: string): void {
    const [room, posted] = this.posted(roomId, messageId);
    const people = posted.reactions.get(emoji);
    if (!people?.delete(userId)) return;
    if (people.size === 0) posted.reactions.delete(emoji);
    this.append(room, { type: 'reaction.removed', messageId, emoji, userId });
  }

  markRead(userId: string, roomId: string, seq: number): void {
    const room = this.visible(userId, roomId);
    const membership = room.members.get(userId) ?? forbidden();
    const readSeq = Math.min(seq, room.log.length);
    if (readSeq <= membership.readSeq) return;
    membership.readSeq = readSeq;
    this.tell((listener) => listener.onRead(userId, roomId, readSeq));
  }

  room(userId: string, roomId: string): Room {
    const { id, kind, name, topic, createdAt, members, log } = this.visible(userId, roomId);
    return { id, kind, name, topic, createdAt, memberCount: members.size, lastSeq: log.length };
  }

  roomsOf(userId: string): RoomView[] {
    return [...this.rooms.values()]
      .filter((room) => room.members.has(userId))
      .map((room) => this.view(userId, room.id));
  }

  view(userId: string, roomId: string): RoomView {
    const room = this.visible(userId, roomId);
    const { role, readSeq } = room.members.get(userId) ?? notFound();
    const posts = [...room.posts.values()].map((posted) => posted.message);
    const unread = posts.filter(
      (message) => message.seq > readSeq && message.author.id !== userId && !message.deletedAt,
    );
    const last = posts.at(-1);
    const lastMessage = last ? { ...last, body: [...last.body].slice(0, 200).join('') } : null;
    return {
      ...this.room(userId, roomId),
      role,
      readSeq,
      unreadCount: Math.min(unread.length, 1000),
      lastMessage,
    };
  }

  publicRooms(userId: string, query: string): Room[] {
    return [...this.rooms.values()]
      .filter((room) => room.kind === 'public' && !room.members.has(userId))
      .filter((room) => room.name.toLowerCase().includes(query.toLowerCase()))
      .map((room) => this.room(userId, room.id));
  }

  members(userId: string, roomId: string): Member[] {
    const room = this.visible(userId, roomId);
    return [...room.members.keys()].map((memberId) => this.member(room, memberId));
  }

  isMember(userId: string, roomId: string): boolean {
    return this.rooms.get(roomId)?.members.has(userId) ?? false;
  }

  page(userId: string, roomId: string, limit: number, before = Infinity, after = 0): MessagePage {
    const room = this.visible(userId, roomId);
    const all = [...room.posts.values()];
    const within = all.filter(({ message }) => message.seq < before && message.seq > after);
    const shown = after > 0 ? within.slice(0, limit) : within.slice(-limit);
    return {
      items: shown.map((posted) => this.seenBy(userId, posted)),
      hasMoreBefore: shown.length > 0 && all[0] !== shown[0],
      hasMoreAfter: shown.length > 0 && all.at(-1) !== shown.at(-1),
      asOfSeq: room.log.length,
    };
  }

  lastSeq(roomId: string): number {
    return (this.rooms.get(roomId) ?? notFound()).log.length;
  }

  events(userId: string, roomId: string, after: number, limit = 500): TimelineEvent[] {
    const room = this.visible(userId, roomId);
    return room.log.slice(after, after + limit).map((event) => rendered(room, event));
  }

  private enter(room: WorldRoom, userId: string, role: Role): void {
    room.members.set(userId, { role, joinedAt: this.time(), readSeq: room.log.length + 1 });
    this.append(room, { type: 'member.joined', user: this.author(userId) }, [userId]);
    this.tell((listener) => listener.onJoined(userId, this.view(userId, room.id)));
  }

  /** Whoever comes or goes hears of it by `room.joined` or `room.left`, not by the event. */
  private append(
    room: WorldRoom,
    draft: Draft<TimelineEvent>,
    except: readonly string[] = [],
    at = this.time(),
  ): void {
    const event = { ...draft, roomId: room.id, seq: room.log.length + 1, at } as TimelineEvent;
    room.log.push(event);
    this.deaf = new Set(except);
    this.tell((listener) => listener.onEvent(rendered(room, event)));
    this.deaf = new Set();
  }

  /** Who must not get the event that is being told. */
  deaf: ReadonlySet<string> = new Set();

  private posted(roomId: string, messageId: string): [WorldRoom, Posted] {
    const room = this.rooms.get(roomId) ?? notFound();
    return [room, room.posts.get(messageId) ?? notFound()];
  }

  private visible(userId: string, roomId: string): WorldRoom {
    const room = this.rooms.get(roomId) ?? notFound();
    return room.kind === 'public' || room.members.has(userId) ? room : notFound();
  }

  private member(room: WorldRoom, userId: string): Member {
    const { role, joinedAt } = room.members.get(userId) ?? notFound();
    return { user: this.author(userId), role, joinedAt };
  }

  private author(userId: string) {
    const { id, username, displayName } = this.user(userId);
    return { id, username, displayName };
  }

  private seenBy(userId: string, { message, reactions }: Posted): Message {
    const list = [...reactions].map(([emoji, people]): Reaction => ({
      emoji,
      count: people.size,
      mine: people.has(userId),
    }));
    return { ...message, reactions: list };
  }

  private userNamed(username: string) {
    return [...this.users.values()].find((user) => user.username === username);
  }

  private tell(news: (listener: WorldListener) => void): void {
    this.listeners.forEach(news);
  }

  private newId(kind: string): string {
    this.ids += 1;
    return `${kind}-${String(this.ids).padStart(6, '0')}`;
  }

  private time(): string {
    return new Date(this.now()).toISOString();
  }
}

/** From the present state, without reactions: everybody gets the same. */
function rendered(room: WorldRoom, event: TimelineEvent): TimelineEvent {
  if (event.type !== 'message.posted' && event.type !== 'message.edited') return event;
  return { ...event, message: (room.posts.get(event.message.id) ?? notFound()).message };
}

function notFound(): never {
  throw new Refusal('not_found', 404);
}

function forbidden(): never {
  throw new Refusal('forbidden', 403);
}
