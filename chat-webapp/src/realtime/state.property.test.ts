// @vitest-environment node
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { FakeConnection } from '@/testing/fake-connection';
import { FakeSessions } from '@/testing/fake-sessions';
import { World } from '@/testing/world';
import type { ServerFrame } from './frames';
import { emptyState, reduce, type Action, type ChatState } from './state';
import { holdsAnything, isBehind } from './timeline';
import type { EventPage, Message, MessagePage, RoomView } from './wire';

/**
 * A client whose network does its worst: frames are late, twice, missing or lost with their connection, and pages
 * are older than what arrived meanwhile.
 */
class Client {
  state: ChatState;
  private frames: ServerFrame[] = [];
  private seen: ServerFrame[] = [];
  private pages: Action[] = [];
  private connection: FakeConnection | null = null;
  private resumed = new Set<string>();

  constructor(
    private readonly world: World,
    private readonly sessions: FakeSessions,
    private readonly me: string,
  ) {
    this.state = emptyState(me);
  }

  connect(): void {
    this.connection?.end();
    this.frames = [];
    const wire = { push: (frame: ServerFrame) => void this.frames.push(copy(frame)), close: () => {} };
    this.connection = new FakeConnection(this.world, this.sessions, wire);
    const held = [...this.state.rooms].filter(([, { view, timeline }]) => view && holdsAnything(timeline));
    this.resumed = new Set(held.map(([roomId]) => roomId));
    const cursors = Object.fromEntries(held.map(([roomId, { timeline }]) => [roomId, timeline.cursor]));
    const { accessToken: token } = this.sessions.begin(this.me).grant;
    this.connection.receive(JSON.stringify({ type: 'hello', token, cursors, epoch: this.state.epoch }));
    this.take(1);
  }

  take(count: number): void {
    this.frames.splice(0, count).forEach((frame) => this.apply(frame));
  }

  skip(): void {
    if (this.frames[0]?.type === 'event') this.frames.shift();
  }

  repeat(index: number): void {
    const frame = this.seen.filter(({ type }) => type === 'event')[index];
    if (frame) this.apply(frame);
  }

  askForOlder(roomId: string, limit: number): void {
    const floor = this.state.rooms.get(roomId)?.timeline.floor ?? 0;
    if (floor === 0 || !this.world.isMember(this.me, roomId)) return;
    const page: MessagePage = copy(this.world.page(this.me, roomId, limit, floor + 1));
    this.pages.push({ type: 'older', roomId, before: floor + 1, page });
  }

  askForCounts(): void {
    const rooms: RoomView[] = copy(this.world.roomsOf(this.me));
    this.pages.push({ type: 'recounted', rooms });
  }

  answer(): void {
    const page = this.pages.shift();
    if (page) this.dispatch(page);
  }

  read(roomId: string, seq: number): void {
    this.dispatch({ type: 'marked', roomId, seq });
    const marked = this.state.rooms.get(roomId)?.marked;
    if (typeof marked === 'number' && this.world.isMember(this.me, roomId))
      this.world.markRead(this.me, roomId, marked);
  }

  /** The network is good again: everything that is missing is fetched. */
  calmDown(): void {
    while (this.pages.length > 0) this.answer();
    this.take(Infinity);
    for (const [roomId, { timeline }] of this.state.rooms) {
      if (isBehind(timeline)) this.catchUp(roomId);
    }
    for (const roomId of this.state.rooms.keys()) {
      while (this.state.rooms.get(roomId)!.timeline.floor > 0) {
        this.askForOlder(roomId, 3);
        this.answer();
      }
    }
    if ([...this.state.rooms.values()].some((room) => room.uncertain)) {
      this.askForCounts();
      this.answer();
    }
  }

  private catchUp(roomId: string): void {
    const { cursor } = this.state.rooms.get(roomId)!.timeline;
    const page: EventPage = copy({
      items: this.world.events(this.me, roomId, cursor),
      lastSeq: this.world.lastSeq(roomId),
    });
    this.dispatch({ type: 'caught-up', roomId, page });
  }

  private apply(frame: ServerFrame): void {
    this.seen.push(frame);
    if (frame.type === 'welcome') this.dispatch({ ...frame, resumed: this.resumed });
    else if (frame.type === 'room.joined') this.dispatch({ type: 'joined', room: frame.room });
    else if (frame.type === 'room.left') this.dispatch({ type: 'left', roomId: frame.roomId });
    else if (frame.type === 'event' || frame.type === 'reset' || frame.type === 'read') this.dispatch(frame);
  }

  private dispatch(action: Action): void {
    const next = reduce(this.state, action);
    for (const { timeline } of next.rooms.values()) expectOrdered(timeline.items.map((item) => item.seq));
    this.state = next;
  }
}

function expectOrdered(seqs: readonly number[]): void {
  expect(seqs.every((seq, index) => index === 0 || seq > seqs[index - 1]!)).toBe(true);
}

const copy = <Value>(value: Value): Value => JSON.parse(JSON.stringify(value)) as Value;

/** What a person can see of the state: views, and messages whose reactions have no order. */
function visible(state: ChatState) {
  return [...state.rooms].map(([roomId, { view, timeline }]) => ({
    roomId,
    view: view && { ...view, lastMessage: view.lastMessage && withoutReactions(view.lastMessage) },
    cursor: timeline.cursor,
    messages: timeline.items.flatMap((item) => (item.kind === 'message' ? [sorted(item.message)] : [])),
  }));
}

function withoutReactions(message: Message) {
  return { ...message, reactions: undefined };
}

function sorted(message: Message) {
  return {
    ...message,
    reactions: (message.reactions ?? []).toSorted((one, other) => (one.emoji < other.emoji ? -1 : 1)),
  };
}

const small = fc.nat(40);
const step = fc.oneof(
  { weight: 8, arbitrary: fc.record({ do: fc.constant('post'), by: fc.nat(2), at: small }) },
  {
    weight: 6,
    arbitrary: fc.record({
      do: fc.constantFrom('edit', 'delete', 'react', 'unreact'),
      by: fc.nat(2),
      at: small,
    }),
  },
  {
    weight: 3,
    arbitrary: fc.record({ do: fc.constantFrom('leave', 'join', 'rename'), by: fc.nat(2), at: small }),
  },
  { weight: 6, arbitrary: fc.record({ do: fc.constant('take'), by: fc.nat(2), at: small }) },
  {
    weight: 6,
    arbitrary: fc.record({
      do: fc.constantFrom('skip', 'repeat', 'older', 'counts', 'answer', 'read'),
      by: fc.nat(2),
      at: small,
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      do: fc.constantFrom('connect', 'epoch', 'long absence'),
      by: fc.nat(2),
      at: small,
    }),
  },
);

function play(
  steps: readonly { do: string; by: number; at: number }[],
): [World, FakeSessions, Client, string] {
  let time = 0;
  const now = () => (time += 1000);
  const world = new World(now);
  const sessions = new FakeSessions(world, () => 0);
  const people = ['ada', 'grace', 'linus'].map((name) => world.register(name).id);
  const [me] = people as [string];
  const rooms = [world.createRoom(me, 'one').id, world.createRoom(people[1]!, 'two').id];
  rooms.forEach((roomId) => people.forEach((person) => world.join(person, roomId)));
  let posts = 0;
  const post = (person: string, roomId: string) => {
    posts += 1;
    world.post(person, roomId, `m${posts}`, `body ${posts}`);
  };
  for (const roomId of rooms) people.forEach((person) => post(person, roomId));
  const client = new Client(world, sessions, me);
  client.connect();

  for (const { do: what, by, at } of steps) {
    const roomId = rooms[at % 2]!;
    const person = people[by]!;
    const messages = world.page(people[1]!, roomId, 100).items;
    const message = messages[at % (messages.length || 1)];
    if (what === 'post' && world.isMember(person, roomId)) post(person, roomId);
    if (what === 'edit' && message && !message.deletedAt) world.edit(roomId, message.id, `edited ${at}`);
    if (what === 'delete' && message) world.delete(roomId, message.id);
    if (what === 'react' && message) world.react(person, roomId, message.id, at % 3 ? '+1' : 'tada');
    if (what === 'unreact' && message) world.unreact(person, roomId, message.id, at % 3 ? '+1' : 'tada');
    if (what === 'leave') world.leave(person, roomId);
    if (what === 'join') world.join(person, roomId);
    if (what === 'rename') world.rename(person, roomId, `name ${at}`);
    if (what === 'take') client.take(at % 7);
    if (what === 'skip') client.skip();
    if (what === 'repeat') client.repeat(at);
    if (what === 'older') client.askForOlder(roomId, 1 + (at % 4));
    if (what === 'counts') client.askForCounts();
    if (what === 'answer') client.answer();
    if (what === 'read') client.read(roomId, at);
    if (what === 'connect') client.connect();
    if (what === 'epoch') world.epoch = `epoch ${at}`;
    if (what === 'long absence') {
      for (let count = 0; count < 501; count += 1) world.rename(people[1]!, roomId, `renamed ${count}`);
    }
  }
  return [world, sessions, client, me];
}

/** Found once: pages that overlap, and a page that tells of a deletion before its event. */
const examples: [{ do: string; by: number; at: number }[]][] = [
  [
    [
      { do: 'older', by: 0, at: 6 },
      { do: 'older', by: 0, at: 0 },
    ],
  ],
  [
    [
      { do: 'delete', by: 0, at: 8 },
      { do: 'older', by: 0, at: 0 },
    ],
  ],
];

test('whatever the network did, the state is that of a fresh load', () => {
  fc.assert(
    fc.property(fc.array(step, { maxLength: 80 }), (steps) => {
      const [world, sessions, client, me] = play(steps);
      client.connect();
      client.calmDown();
      const fresh = new Client(world, sessions, me);
      fresh.connect();
      fresh.calmDown();
      expect(visible(client.state).sort(byRoom)).toEqual(visible(fresh.state).sort(byRoom));
    }),
    { numRuns: 600, examples },
  );
}, 60_000);

test('without a reconnect, too, as long as the connection kept its promise', () => {
  const honest = step.filter(({ do: what }) => !['skip', 'epoch'].includes(what));
  fc.assert(
    fc.property(fc.array(honest, { maxLength: 80 }), (steps) => {
      const [world, sessions, client, me] = play(steps);
      client.calmDown();
      const fresh = new Client(world, sessions, me);
      fresh.connect();
      fresh.calmDown();
      expect(visible(client.state).sort(byRoom)).toEqual(visible(fresh.state).sort(byRoom));
    }),
    { numRuns: 600, examples },
  );
}, 60_000);

function byRoom(one: { roomId: string }, other: { roomId: string }): number {
  return one.roomId < other.roomId ? -1 : 1;
}
