import { Amendments } from './amendments';
import { Cache, fromStorage } from './cache';
import { Connection } from './connection';
import type { ClientFrame, ServerFrame } from './frames';
import { History } from './history';
import { Incoming } from './incoming';
import type { Me } from './mentions';
import { NewLines } from './new-lines';
import { newsIn, type News } from './news';
import { Outbox } from './outbox';
import { PeopleCommands } from './people-commands';
import type { ChatPorts } from './ports';
import { Presence } from './presence';
import { ReadMarkers } from './read-markers';
import { RoomCommands } from './room-commands';
import { RoomSnapshots } from './room-snapshots';
import { SharedSocket } from './shared-socket';
import type { ChatSnapshot, ConnectionSnapshot, MessageItem, RoomSnapshot } from './snapshots';
import { eventually, type AccountStorage } from './storage';
import { Store } from './store';
import { holdsAnything, messageAt } from './timeline';
import { Typing } from './typing';
import { mostUnseen, Upkeep } from './upkeep';
import type { Author } from './wire';

const nothing: ReadonlySet<string> = new Set();
/** Followers ask their owner this often whether it is there. */
const tabHeartbeat = 25;

/** Puts the parts together: frames move the state, and what the state then lacks is fetched. */
export class Core {
  readonly store: Store;
  readonly history: History;
  readonly outbox: Outbox;
  readonly markers: ReadMarkers;
  readonly commands: RoomCommands;
  readonly people: PeopleCommands;
  readonly amendments: Amendments;
  readonly typing: Typing;
  private readonly presence: Presence;
  private readonly connection: Connection;
  private readonly shared: SharedSocket;
  private readonly snapshots: RoomSnapshots;
  private readonly newLines = new NewLines();
  private readonly newsListeners = new Set<(news: News) => void>();
  private readonly cache: Cache;
  private readonly upkeep: Upkeep;
  private readonly incoming: Incoming;
  private readonly storage: Promise<AccountStorage>;
  private isStarted = false;
  private isRestored = false;
  private restoring: Promise<void> | null = null;
  private adoptsOutbox = false;
  private last: ChatSnapshot | null = null;
  private resumed: ReadonlySet<string> = new Set();
  private cleanUps: (() => void)[] = [];

  constructor(
    private readonly ports: ChatPorts,
    private readonly me: Me,
  ) {
    const { clock, http, random, newId } = ports;
    const transmit = (frame: ClientFrame) => this.connection.send(frame);
    const notify = () => this.store.notify();
    this.storage = ports.storage.open(me.id);
    this.store = new Store(me, clock);
    this.snapshots = new RoomSnapshots(me);
    this.shared = new SharedSocket(`confab-socket-${me.id}`, ports, {
      isLive: () => this.connection.isLive,
      welcome: () => this.welcome(),
      transmit,
      nudge: () => this.connection.nudge(),
      onOwner: (owns) => this.holdOutbox(owns),
    });
    this.connection = new Connection(
      { ...ports, openSocket: this.shared.open },
      {
        hello: (token) => this.hello(token),
        onFrame: (frame) => this.receive(frame),
        onChange: (connection) => this.connectionChanged(connection),
      },
    );
    this.history = new History(http, this.store, clock, () => this.connection.isLive);
    this.markers = new ReadMarkers(http, this.store, clock, transmit);
    this.commands = new RoomCommands(http, this.store);
    this.people = new PeopleCommands(http, this.store, ports.session);
    this.typing = new Typing(me.id, clock, transmit, notify);
    this.presence = new Presence(notify);
    const itemOf = (roomId: string, messageId: string) => this.itemOf(roomId, messageId);
    this.amendments = new Amendments(http, clock, itemOf, notify);
    this.cache = new Cache(this.storage, clock, () => this.store.state);
    this.outbox = new Outbox({
      storage: eventually(this.storage),
      clock,
      random,
      newId,
      transmit,
      onChange: notify,
    });
    const { store, history, outbox, amendments, newLines } = this;
    const isLive = () => this.connection.isLive;
    this.upkeep = new Upkeep({ store, history, outbox, amendments, newLines, isLive });
    const { upkeep, commands, people, typing, presence } = this;
    this.incoming = new Incoming({ store, outbox, upkeep, commands, people, typing, presence });
    this.store.onChange((before, after) => {
      this.cache.changed();
      this.upkeep.after(before, after);
    });
  }

  snapshot(): ChatSnapshot {
    const { user } = this.ports.session.getSnapshot();
    const connection = this.connection.current;
    const rooms = this.snapshots.listOf(this.store.state);
    const { online } = this.presence;
    const next = { user, connection, rooms, online };
    return isSame(this.last, next) ? this.last : (this.last = next);
  }

  room(roomId: string): RoomSnapshot {
    return this.snapshots.of(roomId, {
      state: this.store.state.rooms.get(roomId),
      loading: this.history.of(roomId),
      newLine: this.newLines.of(roomId),
      isKeptUnread: this.newLines.isKeptUnread(roomId),
      outgoing: this.outbox.all.filter((message) => message.roomId === roomId),
      amendments: this.amendments.all.filter((each) => each.roomId === roomId),
      typing: this.typing.of(roomId).flatMap((userId) => this.person(userId) ?? []),
    });
  }

  person(userId: string): Author | null {
    return this.store.state.people.get(userId) ?? null;
  }

  readonly onNews = (listener: (news: News) => void): (() => void) => {
    this.newsListeners.add(listener);
    return () => this.newsListeners.delete(listener);
  };

  async start(): Promise<void> {
    if (this.isStarted) return;
    this.isStarted = true;
    this.cleanUps = [
      this.ports.session.subscribe(() => this.sessionChanged()),
      this.ports.network.watch((change) => void (change === 'hidden' && this.cache.flush())),
    ];
    await (this.restoring ??= this.restore());
    if (!this.isStarted) return;
    this.shared.start();
    this.connection.start();
  }

  async stop(): Promise<void> {
    if (!this.isStarted) return;
    this.isStarted = false;
    this.adoptsOutbox = false;
    this.cleanUps.splice(0).forEach((cleanUp) => cleanUp());
    this.connection.stop();
    this.shared.stop();
    this.markers.stop();
    await this.cache.flush();
  }

  async wipe(): Promise<void> {
    await this.stop();
    this.outbox.clear();
    this.amendments.clear();
    this.store.clear();
    this.history.forget();
    this.newLines.clear();
    await this.cache.discard();
    await (await this.storage).wipe();
  }

  open(roomId: string): void {
    this.newLines.place(roomId, this.store.state);
    this.store.notify();
    if (this.isRestored) void this.history.fill(roomId);
  }

  close(roomId: string): void {
    this.newLines.remove(roomId);
    this.store.dispatch({ type: 'trimmed', roomId, most: mostUnseen });
    this.store.notify();
  }

  /** What was seen counts as read, but for what one wants to keep unread. */
  seen(roomId: string, seq: number): void {
    if (!this.newLines.isKeptUnread(roomId)) this.markers.mark(roomId, seq);
  }

  markRead(roomId: string, seq: number): void {
    this.newLines.release(roomId);
    this.markers.mark(roomId, seq);
  }

  async markUnread(roomId: string, seq: number): Promise<void> {
    this.newLines.keepUnread(roomId, seq - 1);
    await this.markers.markUnread(roomId, seq).catch((problem: unknown) => {
      this.newLines.release(roomId);
      throw problem;
    });
  }

  async leave(roomId: string): Promise<void> {
    await this.commands.leave(roomId);
    this.outbox.discardRoom(roomId);
  }

  private async restore(): Promise<void> {
    const stored = await this.storage.then((storage) => storage.load()).catch(() => null);
    const rooms = fromStorage(stored?.rooms ?? []);
    this.cache.restored(rooms);
    this.store.dispatch({ type: 'restored', epoch: stored?.epoch ?? null, rooms });
    this.isRestored = true;
    this.newLines.openRooms.forEach((roomId) => this.open(roomId));
  }

  private hello(token: string): ClientFrame {
    const { rooms, epoch } = this.store.state;
    const held = [...rooms].filter(([, room]) => room.view && holdsAnything(room.timeline));
    this.resumed = new Set(held.map(([roomId]) => roomId));
    const cursors = Object.fromEntries(held.map(([roomId, room]) => [roomId, room.timeline.cursor]));
    return { type: 'hello', token, cursors, ...(epoch !== null && { epoch }) };
  }

  private receive(frame: ServerFrame): void {
    const isRelayed = frame.type === 'welcome' && frame.relayed;
    this.incoming.receive(frame, isRelayed ? nothing : this.resumed);
    if (frame.type !== 'event' || !this.shared.isOwner) return;
    const news = newsIn(frame.event, this.store.state, this.me);
    if (news) this.newsListeners.forEach((listener) => listener(news));
  }

  /** What another tab of this account hears first: where this one is. */
  private welcome(): readonly ServerFrame[] {
    const { user } = this.ports.session.getSnapshot();
    const { rooms, epoch } = this.store.state;
    if (!user) return [];
    const views = [...rooms.values()].flatMap(({ view }) => view ?? []);
    const head = { sessionId: '', heartbeatSeconds: tabHeartbeat, epoch, relayed: true };
    return [
      { type: 'welcome', user, rooms: views, ...head },
      ...[...this.presence.online].map((userId) => ({ type: 'presence', userId, status: 'online' }) as const),
    ];
  }

  private connectionChanged({ phase }: ConnectionSnapshot): void {
    this.store.notify();
    if (phase !== 'live') return this.disconnected();
    this.markers.connected();
    this.outbox.connected();
    void this.adopt();
    for (const roomId of this.newLines.openRooms) this.open(roomId);
    this.upkeep.repairAll();
  }

  private disconnected(): void {
    this.outbox.disconnected();
    this.typing.clear();
    this.presence.clear();
  }

  private itemOf(roomId: string, messageId: string): MessageItem | null {
    const room = this.store.state.rooms.get(roomId);
    if (!room) return null;
    const item = room.excerpt?.items.find(({ message }) => message.id === messageId);
    return item ?? messageAt(room.timeline, messageId);
  }

  /** Another person's session in this browser is none of this chat's business. */
  private sessionChanged(): void {
    const { user } = this.ports.session.getSnapshot();
    if (user && user.id !== this.me.id) void this.stop();
    this.store.notify();
  }

  /** The tab that owns the socket takes over what others left behind. */
  private holdOutbox(owns: boolean): void {
    this.adoptsOutbox = owns;
    if (owns) void this.adopt();
  }

  /** Unsent messages of pages that were closed. */
  private async adopt(): Promise<void> {
    if (!this.adoptsOutbox) return;
    const stored = await this.storage.then((storage) => storage.messages()).catch(() => []);
    if (this.adoptsOutbox) this.outbox.adopt(stored);
  }
}

function isSame(one: ChatSnapshot | null, other: ChatSnapshot): one is ChatSnapshot {
  return one !== null && keysOf(other).every((key) => one[key] === other[key]);
}

const keysOf = (snapshot: ChatSnapshot) => Object.keys(snapshot) as (keyof ChatSnapshot)[];
