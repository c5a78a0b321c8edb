// @vitest-environment node
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { FakeConnection } from '@/testing/fake-connection';
import { FakeSessions } from '@/testing/fake-sessions';
import { Refusal, World } from '@/testing/world';
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
    this.state = emptyState({ id: me, username: world.user(me).username });
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
    this.tellMarkers();
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
    const room = this.state.rooms.get(roomId);
    const floor = (room?.excerpt ?? room?.timeline)?.floor ?? 0;
    if (floor === 0 || !this.world.isMember(this.me, roomId)) return;
    const page: MessagePage = copy(this.world.page(this.me, roomId, { limit, before: floor + 1 }));
    this.pages.push({ type: 'older', roomId, before: floor + 1, page });
  }

  askAround(roomId: string, around: number): void {
    if (!this.state.rooms.get(roomId)?.view || !this.world.isMember(this.me, roomId)) return;
    const page: MessagePage = copy(this.world.page(this.me, roomId, { limit: 2, around }));
    this.pages.push({ type: 'around', roomId, page });
  }

  askForNewer(roomId: string, limit: number): void {
    const after = this.state.rooms.get(roomId)?.excerpt?.ceiling;
    if (after === undefined || !this.world.isMember(this.me, roomId)) return;
    const page: MessagePage = copy(this.world.page(this.me, roomId, { limit, after }));
    this.pages.push({ type: 'newer', roomId, after, page });
  }

  latest(roomId: string): void {
    this.dispatch({ type: 'latest', roomId });
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
    this.tellMarker(roomId);
  }

  unread(roomId: string, seq: number): void {
    if (!this.state.rooms.get(roomId)?.view || !this.world.isMember(this.me, roomId)) return;
    this.dispatch({ type: 'marked-unread', roomId, seq });
    this.world.markUnread(this.me, roomId, seq);
  }

  /** The network is good again: everything that is missing is fetched. */
  calmDown(): void {
    while (this.pages.length > 0) this.answer();
    this.take(Infinity);
    for (const [roomId, { timeline }] of this.state.rooms) {
      if (isBehind(timeline)) this.catchUp(roomId);
    }
    for (const roomId of this.state.rooms.keys()) {
      while (this.state.rooms.get(roomId)!.excerpt) {
        this.askForNewer(roomId, 3);
        this.answer();
      }
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

  /** A marker that nobody confirmed is told again: it may have been set while the caller was not in the room. */
  private tellMarkers(): void {
    for (const roomId of this.state.rooms.keys()) this.tellMarker(roomId);
  }

  private tellMarker(roomId: string): void {
    const marked = this.state.rooms.get(roomId)?.marked;
    if (typeof marked === 'number' && this.world.isMember(this.me, roomId))
      this.world.markRead(this.me, roomId, marked);
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
    else if (frame.type === 'user.updated') this.dispatch({ type: 'people', people: [frame.user] });
    else if (frame.type === 'event' || frame.type === 'reset' || frame.type === 'read') this.dispatch(frame);
  }

  private dispatch(action: Action): void {
    const next = reduce(this.state, action);
    for (const { timeline, excerpt } of next.rooms.values()) {
      expectOrdered([...(excerpt?.items ?? []), ...timeline.items].map((item) => item.seq));
    }
    this.state = next;
  }
}

function expectOrdered(seqs: readonly number[]): void {
  expect(seqs.every((seq, index) => index === 0 || seq > seqs[index - 1]!)).toBe(true);
}

const copy = <Value>(value: Value): Value => JSON.parse(JSON.stringify(value)) as Value;

/** What a person can see of the state: views, and messages whose reactions have no order, by whoever's present name. */
function visible(state: ChatState) {
  return [...state.rooms]
    .map(([roomId, { view, timeline }]) => ({
      roomId,
      view: view && {
        ...view,
        lastMessage: view.lastMessage && { ...byId(view.lastMessage), reactions: undefined },
        members: view.members?.map(({ user, role }) => [user.id, role]),
      },
      cursor: timeline.cursor,
      messages: timeline.items.flatMap((item) => (item.kind === 'message' ? [sorted(item.message)] : [])),
    }))
    .sort(byRoom);
}

/** A name that changed while one was away is learned with its bearer's next message. */
function byId(message: Message) {
  return { ...message, author: message.author.id };
}

function sorted(message: Message) {
  return {
    ...byId(message),
    reactions: (message.reactions ?? []).toSorted((one, other) => (one.emoji < other.emoji ? -1 : 1)),
  };
}

const small = fc.nat(40);
const doing = (weight: number, ...what: readonly string[]) => ({
  weight,
  arbitrary: fc.record({ do: fc.constantFrom(...what), by: fc.nat(2), at: small }),
});
const step = fc.oneof(
  doing(8, 'post', 'post', 'call', 'reply'),
  doing(8, 'edit', 'edit', 'delete', 'react', 'unreact'),
  doing(3, 'leave', 'join', 'rename', 'add', 'remove', 'promote', 'demote', 'open direct', 'profile'),
  doing(6, 'take'),
  doing(7, 'skip', 'repeat', 'older', 'counts', 'answer', 'read', 'unread'),
  doing(4, 'around', 'newer', 'latest'),
  doing(2, 'connect', 'epoch', 'long absence'),
);

interface Step {
  readonly do: string;
  readonly by: number;
  readonly at: number;
}

/** Three people, two public rooms, a private one and a direct one, and whatever they do there. */
class Play {
  readonly world: World;
  readonly sessions: FakeSessions;
  readonly client: Client;
  readonly me: string;
  private readonly people: readonly string[];
  private readonly rooms: readonly string[];
  private time = 0;
  private posts = 0;

  constructor() {
    this.world = new World(() => (this.time += 1000));
    this.sessions = new FakeSessions(this.world, () => 0);
    this.people = ['ada', 'grace', 'linus'].map((name) => this.world.register(name).id);
    const [me, grace] = this.people as [string, string];
    this.me = me;
    const secret = this.world.createRoom(grace, 'three', 'private').id;
    const open = [this.world.createRoom(me, 'one').id, this.world.createRoom(grace, 'two').id];
    open.forEach((roomId) => this.people.forEach((person) => this.world.join(person, roomId)));
    this.world.conduct.putMember(grace, secret, me);
    this.rooms = [...open, secret, this.world.conduct.openDirect(grace, [me]).id];
    for (const roomId of this.rooms)
      this.people.forEach((person) => this.attempt(() => this.post(person, roomId)));
    this.client = new Client(this.world, this.sessions, me);
    this.client.connect();
  }

  step({ do: what, by, at }: Step): void {
    const roomId = this.rooms[at % this.rooms.length]!;
    this.attempt(() => this.inWorld(what, this.people[by]!, roomId, at));
    this.atClient(what, roomId, at);
  }

  private inWorld(what: string, person: string, roomId: string, at: number): void {
    const { world } = this;
    const other = this.people[at % 3]!;
    switch (what) {
      case 'post':
        return this.post(person, roomId);
      case 'call':
        return this.post(person, roomId, at % 2 ? ' @ada, look' : ' @grace. @here');
      case 'reply':
        return this.post(person, roomId, '', this.messageAt(roomId, at));
      case 'edit':
        return void world.messages.edit(
          person,
          roomId,
          this.messageAt(roomId, at),
          `${at} ${at % 2 ? '' : '@ada'}`,
        );
      case 'delete':
        return world.messages.delete(person, roomId, this.messageAt(roomId, at));
      case 'react':
        return world.messages.react(person, roomId, this.messageAt(roomId, at), at % 3 ? '👍' : '🎉');
      case 'unreact':
        return world.messages.unreact(person, roomId, this.messageAt(roomId, at), at % 3 ? '👍' : '🎉');
      case 'leave':
        return world.leave(person, roomId);
      case 'join':
        return void world.join(person, roomId);
      case 'add':
        return void world.conduct.putMember(person, roomId, other);
      case 'remove':
        return world.conduct.deleteMember(person, roomId, other);
      case 'promote':
        return void world.conduct.putMember(person, roomId, other, at % 2 ? 'owner' : 'moderator');
      case 'demote':
        return void world.conduct.putMember(person, roomId, other, 'member');
      case 'open direct':
        return void world.conduct.openDirect(person, [this.people[(at + 1) % 3]!]);
      case 'rename':
        return void world.conduct.describe(person, roomId, `name ${at}`, at % 2 ? `topic ${at}` : undefined);
      case 'profile':
        return void world.changeProfile(person, `Name ${at}`);
      case 'epoch':
        world.epoch = `epoch ${at}`;
        return;
      case 'long absence':
        for (let count = 0; count < 501; count += 1)
          world.conduct.describe(person, roomId, `renamed ${count}`);
    }
  }

  private atClient(what: string, roomId: string, at: number): void {
    const { client } = this;
    if (what === 'take') client.take(at % 7);
    if (what === 'skip') client.skip();
    if (what === 'repeat') client.repeat(at);
    if (what === 'older') client.askForOlder(roomId, 1 + (at % 4));
    if (what === 'around') client.askAround(roomId, 1 + at);
    if (what === 'newer') client.askForNewer(roomId, 1 + (at % 4));
    if (what === 'latest') client.latest(roomId);
    if (what === 'counts') client.askForCounts();
    if (what === 'answer') client.answer();
    if (what === 'read') client.read(roomId, at);
    if (what === 'unread') client.unread(roomId, 1 + at);
    if (what === 'connect') client.connect();
  }

  private post(person: string, roomId: string, more = '', replyTo: string | null = null): void {
    this.posts += 1;
    this.world.post(person, roomId, `m${this.posts}`, `body ${this.posts}${more}`, replyTo);
  }

  private messageAt(roomId: string, at: number): string {
    const messages = this.people.flatMap((person) =>
      this.world.isMember(person, roomId) ? this.world.page(person, roomId, { limit: 100 }).items : [],
    );
    return messages[at % (messages.length || 1)]?.id ?? 'none';
  }

  /** What may not be is not done. */
  private attempt(act: () => void): void {
    try {
      act();
    } catch (refusal) {
      if (!(refusal instanceof Refusal)) throw refusal;
    }
  }
}

function play(steps: readonly Step[]): Play {
  const played = new Play();
  steps.forEach((each) => played.step(each));
  return played;
}

/** What a client that comes just now shows. */
function freshLoad({ world, sessions, me }: Play): Client {
  const fresh = new Client(world, sessions, me);
  fresh.connect();
  fresh.calmDown();
  return fresh;
}

/**
 * Found once: pages that overlap, pages that tell of a deletion or of a mention edited in before its event, and what
 * was read in a direct room while it was hidden.
 */
const examples: [Step[]][] = [
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
  [
    [
      { do: 'edit', by: 2, at: 32 },
      { do: 'older', by: 0, at: 0 },
    ],
  ],
  [
    [
      { do: 'leave', by: 0, at: 3 },
      { do: 'read', by: 0, at: 7 },
      { do: 'post', by: 1, at: 3 },
    ],
  ],
];

test('whatever the network did, the state is that of a fresh load', () => {
  fc.assert(
    fc.property(fc.array(step, { maxLength: 80 }), (steps) => {
      const played = play(steps);
      played.client.connect();
      played.client.calmDown();
      expect(visible(played.client.state)).toEqual(visible(freshLoad(played).state));
    }),
    { numRuns: 600, examples },
  );
}, 60_000);

test('without a reconnect, too, as long as the connection kept its promise', () => {
  const honest = step.filter(({ do: what }) => !['skip', 'epoch'].includes(what));
  fc.assert(
    fc.property(fc.array(honest, { maxLength: 80 }), (steps) => {
      const played = play(steps);
      played.client.calmDown();
      expect(visible(played.client.state)).toEqual(visible(freshLoad(played).state));
    }),
    { numRuns: 600, examples },
  );
}, 60_000);

function byRoom(one: { roomId: string }, other: { roomId: string }): number {
  return one.roomId < other.roomId ? -1 : 1;
}
