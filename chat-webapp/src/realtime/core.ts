import { Cache, fromStorage } from './cache';
import { Connection } from './connection';
import type { ClientFrame, ServerFrame } from './frames';
import { History } from './history';
import { NewLines } from './new-lines';
import { Outbox } from './outbox';
import type { ChatPorts } from './ports';
import { ReadMarkers } from './read-markers';
import { RoomCommands } from './room-commands';
import type { RoomState } from './room-state';
import { RoomSnapshots } from './room-snapshots';
import type { ChatSnapshot, ConnectionSnapshot, RoomSnapshot } from './snapshots';
import type { ChatState } from './state';
import { eventually, type AccountStorage } from './storage';
import { Store } from './store';
import { holdsAnything, isBehind, keyOf } from './timeline';

/** More than this of a room that nobody looks at is not kept in memory. */
const mostUnseen = 500;

/** Puts the parts together: frames move the state, and what the state then lacks is fetched. */
export class Core {
  readonly store: Store;
  readonly history: History;
  readonly outbox: Outbox;
  readonly markers: ReadMarkers;
  readonly commands: RoomCommands;
  private readonly connection: Connection;
  private readonly snapshots: RoomSnapshots;
  private readonly newLines = new NewLines();
  private readonly cache: Cache;
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
    private readonly me: string,
  ) {
    const { clock, http, random, newId } = ports;
    const transmit = (frame: ClientFrame) => this.connection.send(frame);
    this.storage = ports.storage.open(me);
    this.store = new Store(me, clock);
    this.snapshots = new RoomSnapshots(me);
    this.connection = new Connection(ports, {
      hello: (token) => this.hello(token),
      onFrame: (frame) => this.receive(frame),
      onChange: (connection) => this.connectionChanged(connection),
    });
    this.history = new History(http, this.store, clock, () => this.connection.isLive);
    this.markers = new ReadMarkers(this.store, clock, transmit);
    this.commands = new RoomCommands(http, this.store);
    this.cache = new Cache(this.storage, clock, () => this.store.state);
    this.outbox = new Outbox({
      storage: eventually(this.storage),
      clock,
      random,
      newId,
      transmit,
      onChange: () => this.store.notify(),
    });
    this.store.onChange((before, after) => this.followUp(before, after));
  }

  snapshot(): ChatSnapshot {
    const { user } = this.ports.session.getSnapshot();
    const connection = this.connection.current;
    const rooms = this.snapshots.listOf(this.store.state);
    const { last } = this;
    const isSame = last?.user === user && last?.connection === connection && last?.rooms === rooms;
    return last && isSame ? last : (this.last = { user, connection, rooms });
  }

  room(roomId: string): RoomSnapshot {
    return this.snapshots.of(roomId, {
      state: this.store.state.rooms.get(roomId),
      loading: this.history.of(roomId),
      newLine: this.newLines.of(roomId),
      outgoing: this.outbox.all.filter((message) => message.roomId === roomId),
    });
  }

  async start(): Promise<void> {
    if (this.isStarted) return;
    this.isStarted = true;
    this.cleanUps = [
      this.ports.session.subscribe(() => this.sessionChanged()),
      this.ports.network.watch((change) => void (change === 'hidden' && this.cache.flush())),
      this.ports.tabLock.hold(`confab-outbox-${this.me}`, () => this.holdOutbox()),
    ];
    await (this.restoring ??= this.restore());
    if (this.isStarted) this.connection.start();
  }

  async stop(): Promise<void> {
    if (!this.isStarted) return;
    this.isStarted = false;
    this.adoptsOutbox = false;
    this.cleanUps.splice(0).forEach((cleanUp) => cleanUp());
    this.connection.stop();
    this.markers.stop();
    await this.cache.flush();
  }

  async wipe(): Promise<void> {
    await this.stop();
    this.outbox.clear();
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
    switch (frame.type) {
      case 'welcome':
        return this.store.dispatch({ ...frame, resumed: this.resumed });
      case 'event':
        return this.store.dispatch(frame);
      case 'reset':
        return this.store.dispatch(frame);
      case 'read':
        return this.store.dispatch(frame);
      case 'room.joined':
        return this.store.dispatch({ type: 'joined', room: frame.room });
      case 'room.left':
        return this.store.dispatch({ type: 'left', roomId: frame.roomId });
      case 'ack':
        this.outbox.acknowledged(frame);
        return this.settle(frame.roomId);
      case 'error':
        return void this.outbox.refused(frame);
      default:
        return;
    }
  }

  private connectionChanged({ phase }: ConnectionSnapshot): void {
    this.store.notify();
    if (phase !== 'live') return this.outbox.disconnected();
    this.markers.connected();
    this.outbox.connected();
    void this.adopt();
    for (const roomId of this.newLines.openRooms) this.open(roomId);
    for (const [roomId, room] of this.store.state.rooms) this.repair(roomId, room);
  }

  /** Another person's session in this browser is none of this chat's business. */
  private sessionChanged(): void {
    const { user } = this.ports.session.getSnapshot();
    if (user && user.id !== this.me) void this.stop();
    this.store.notify();
  }

  private holdOutbox(): void {
    this.adoptsOutbox = true;
    void this.adopt();
  }

  /** Unsent messages of pages that were closed. */
  private async adopt(): Promise<void> {
    if (!this.adoptsOutbox) return;
    const stored = await this.storage.then((storage) => storage.messages()).catch(() => []);
    if (this.adoptsOutbox) this.outbox.adopt(stored);
  }

  private followUp(before: ChatState, after: ChatState): void {
    this.cache.changed();
    for (const [roomId, room] of after.rooms) {
      if (before.rooms.get(roomId) === room) continue;
      this.settle(roomId);
      this.repair(roomId, room);
    }
    for (const roomId of before.rooms.keys()) {
      if (!after.rooms.has(roomId)) this.history.forget(roomId);
    }
  }

  /** What is on the timeline is not pending any more. */
  private settle(roomId: string): void {
    const pending = this.outbox.all.filter((message) => message.roomId === roomId);
    const timeline = this.store.state.rooms.get(roomId)?.timeline;
    if (pending.length === 0 || !timeline) return;
    const keys = new Set(timeline.items.map((item) => item.key));
    for (const { clientMessageId, seq } of pending) {
      const isThere = keys.has(keyOf(this.me, clientMessageId)) || (seq !== null && seq <= timeline.cursor);
      if (isThere) this.outbox.settle(clientMessageId);
    }
  }

  private repair(roomId: string, { timeline, uncertain }: RoomState): void {
    if (!this.connection.isLive) return;
    if (isBehind(timeline)) void this.history.catchUp(roomId);
    if (uncertain) void this.history.recount();
    const isOpen = this.newLines.isOpen(roomId);
    if (isOpen && !holdsAnything(timeline)) void this.history.fill(roomId);
    if (!isOpen && timeline.items.length > 2 * mostUnseen) {
      this.store.dispatch({ type: 'trimmed', roomId, most: mostUnseen });
    }
  }
}
