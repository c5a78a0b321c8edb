// @vitest-environment node
import { beforeEach, describe, expect, test } from 'vitest';
import { ProblemError } from '@/lib/http';
import { FakeServer } from '@/testing/fake-server';
import { ManualClock, settled } from '@/testing/manual-clock';
import { bodiesIn, Person } from '@/testing/people';

let clock: ManualClock;
let server: FakeServer;

beforeEach(() => {
  clock = new ManualClock();
  server = new FakeServer(() => clock.now());
});

const person = (name: string) => Person.register(name, server, clock);

async function twoInARoom() {
  const [ada, grace] = [await person('ada'), await person('grace')];
  const { id } = await ada.chat.createRoom({ kind: 'public', name: 'Engines' });
  await grace.chat.joinRoom(id);
  ada.chat.open(id);
  grace.chat.open(id);
  await settled();
  return { ada, grace, id };
}

const posted = (roomId: string) =>
  server.world.page('user-000001', roomId, { limit: 500 }).items.map((message) => message.body);

describe('a live chat', () => {
  test('shows both sides the same conversation', async () => {
    const { ada, grace, id } = await twoInARoom();
    ada.chat.send(id, 'hello');
    await settled();
    grace.chat.send(id, 'hello yourself');
    await settled();
    expect(ada.bodies(id)).toEqual(['hello', 'hello yourself']);
    expect(grace.bodies(id)).toEqual(['hello', 'hello yourself']);
    expect(ada.chat.getRoom(id)).toMatchObject({ status: 'ready', pending: [], hasMoreBefore: false });
  });

  test('shows who joined while one was there', async () => {
    const { ada, id } = await twoInARoom();
    const events = ada.chat
      .getRoom(id)
      .items.flatMap((item) => (item.kind === 'event' ? [item.event.type] : []));
    expect(events).toEqual(['member.joined']);
    expect(ada.chat.getRoom(id).view?.memberCount).toBe(2);
  });

  test('keeps the key of a message from writing it to reading it back', async () => {
    const { ada, id } = await twoInARoom();
    ada.chat.send(id, 'hello');
    const [pending] = ada.chat.getRoom(id).pending;
    await settled();
    expect(ada.chat.getRoom(id).items.map((item) => item.key)).toContain(pending?.key);
  });

  test('gives the same objects until something in them changes', async () => {
    const { ada, grace, id } = await twoInARoom();
    const [snapshot, room] = [ada.chat.getSnapshot(), ada.chat.getRoom(id)];
    expect(ada.chat.getSnapshot()).toBe(snapshot);
    expect(ada.chat.getRoom(id)).toBe(room);
    grace.chat.send(id, 'hello');
    await settled();
    expect(ada.chat.getRoom(id)).not.toBe(room);
    expect(ada.chat.getSnapshot().connection).toBe(snapshot.connection);
  });

  test('tells a burst of events in few calls', async () => {
    const { ada, grace, id } = await twoInARoom();
    await clock.advance(1000);
    let calls = 0;
    ada.chat.subscribe(() => (calls += 1));
    for (let count = 0; count < 50; count += 1) server.world.post(grace.id, id, `m${count}`, 'x');
    await settled();
    await clock.advance(1000);
    expect(calls).toBeLessThanOrEqual(2);
    expect(ada.bodies(id)).toHaveLength(50);
  });

  test('ignores frames, fields and events that it does not know', async () => {
    const { ada, grace, id } = await twoInARoom();
    const event = { roomId: id, seq: server.world.lastSeq(id) + 1, type: 'poll.opened', at: 'now', poll: {} };
    ada.browser.mangle = (frame) => [
      { type: 'weather', sunny: true } as never,
      { ...frame, extra: 1 } as never,
    ];
    grace.chat.send(id, 'hello');
    await settled();
    expect(ada.bodies(id)).toEqual(['hello']);
    ada.browser.mangle = () => [{ type: 'event', event: { ...event, seq: event.seq + 1 } } as never];
    grace.chat.send(id, 'lost, for a poll took its place');
    await settled();
    ada.browser.mangle = (frame) => [frame];
    grace.chat.send(id, 'after the poll');
    await settled();
    expect(ada.bodies(id)).toEqual(['hello', 'after the poll']);
  });
});

describe('an unread room', () => {
  test('counts, places the line at opening, and keeps it while reading on', async () => {
    const { ada, grace, id } = await twoInARoom();
    grace.chat.close(id);
    ada.chat.send(id, 'one');
    ada.chat.send(id, 'two');
    await settled();
    expect(grace.chat.getRoom(id).view?.unreadCount).toBe(2);
    grace.chat.open(id);
    const [first, second] = grace.chat.getRoom(id).items.filter((item) => item.kind === 'message');
    expect(grace.chat.getRoom(id).firstUnreadSeq).toBe(first?.seq);
    grace.chat.markRead(id, second!.seq);
    expect(grace.chat.getRoom(id)).toMatchObject({ firstUnreadSeq: first?.seq, view: { unreadCount: 0 } });
    await clock.advance(1000);
    expect(server.world.view(grace.id, id).readSeq).toBe(second?.seq);
    grace.chat.close(id);
    expect(grace.chat.getRoom(id).firstUnreadSeq).toBeNull();
  });

  test('marked offline is read on the server after the reconnect', async () => {
    const { ada, grace, id } = await twoInARoom();
    ada.chat.send(id, 'one');
    await settled();
    grace.browser.disconnect();
    await settled();
    grace.chat.markRead(id, server.world.lastSeq(id));
    await clock.advance(1000);
    expect(grace.chat.getRoom(id).view?.unreadCount).toBe(0);
    grace.browser.reconnect();
    await clock.advance(31_000);
    expect(server.world.view(grace.id, id).unreadCount).toBe(0);
    expect(grace.chat.getRoom(id).view?.unreadCount).toBe(0);
  });
});

describe('without a network', () => {
  test('one comes back to exactly what was missed, in order, once', async () => {
    const { ada, grace, id } = await twoInARoom();
    grace.browser.disconnect();
    for (const body of ['one', 'two', 'three']) ada.chat.send(id, body);
    await settled();
    expect(grace.bodies(id)).toEqual([]);
    grace.browser.reconnect();
    await clock.advance(31_000);
    expect(grace.bodies(id)).toEqual(['one', 'two', 'three']);
    expect(grace.chat.getSnapshot().connection.phase).toBe('live');
  });

  test('what one writes is sent once and in order afterwards', async () => {
    const { ada, id } = await twoInARoom();
    ada.browser.disconnect();
    await settled();
    for (const body of ['one', 'two', 'three']) ada.chat.send(id, body);
    await clock.advance(60_000);
    expect(ada.chat.getRoom(id).pending.map((message) => message.state)).toEqual([
      'queued',
      'queued',
      'queued',
    ]);
    ada.browser.reconnect();
    await clock.advance(31_000);
    expect(posted(id)).toEqual(['one', 'two', 'three']);
    expect(ada.bodies(id)).toEqual(['one', 'two', 'three']);
    expect(ada.chat.getRoom(id).pending).toEqual([]);
  });

  test('a message whose ack was lost is not doubled', async () => {
    const { ada, id } = await twoInARoom();
    ada.browser.mangle = () => [];
    ada.chat.send(id, 'hello');
    await settled();
    expect(posted(id)).toEqual(['hello']);
    expect(ada.chat.getRoom(id).pending[0]?.state).toBe('sending');
    ada.browser.mangle = (frame) => [frame];
    ada.browser.cut();
    await clock.advance(31_000);
    expect(posted(id)).toEqual(['hello']);
    expect(ada.bodies(id)).toEqual(['hello']);
  });

  test.each([
    ['ack', 'sending'],
    ['event', 'sent'],
  ] as const)('a late %s leaves one message', async (late, state) => {
    const { ada, id } = await twoInARoom();
    const held: unknown[] = [];
    ada.browser.mangle = (frame) => (frame.type === late ? (held.push(frame), []) : [frame]);
    ada.chat.send(id, 'hello');
    await settled();
    expect(ada.bodies(id)).toEqual(['hello']);
    if (late === 'event') expect(ada.chat.getRoom(id).pending[0]?.state).toBe(state);
    ada.browser.mangle = (frame) => [...(held.splice(0) as never[]), frame];
    ada.chat.send(id, 'again');
    await settled();
    await clock.advance(31_000);
    expect(ada.bodies(id)).toEqual(['hello', 'again']);
    expect(posted(id)).toEqual(['hello', 'again']);
  });

  test('the cache opens the room, and unsent messages survive closing the browser', async () => {
    const { ada, grace, id } = await twoInARoom();
    grace.chat.send(id, 'seen before');
    await settled();
    ada.browser.disconnect();
    await settled();
    ada.chat.send(id, 'written offline');
    await clock.advance(1000);
    await ada.chat.stop();

    const reopened = await ada.openTab();
    reopened.open(id);
    await settled();
    expect(reopened.getSnapshot().rooms).toMatchObject({ loaded: true, items: [{ id, name: 'Engines' }] });
    expect(bodiesIn(reopened, id)).toEqual(['seen before', 'written offline']);
    expect(reopened.getRoom(id).status).toBe('ready');
    ada.browser.reconnect();
    await clock.advance(31_000);
    expect(posted(id)).toEqual(['seen before', 'written offline']);
    expect(bodiesIn(reopened, id)).toEqual(['seen before', 'written offline']);
  });

  test('a wiped chat leaves nothing on the device', async () => {
    const { ada, id } = await twoInARoom();
    ada.browser.disconnect();
    ada.chat.send(id, 'secret');
    await clock.advance(1000);
    await ada.chat.wipe();
    const stored = await (await ada.storage.open(ada.id)).load();
    expect(stored).toEqual({ epoch: null, rooms: [], messages: [] });
    expect(ada.chat.getSnapshot().rooms.items).toEqual([]);
  });
});

describe('a connection that is not what it should be', () => {
  test('a missing event is fetched, duplicates are dropped', async () => {
    const { ada, grace, id } = await twoInARoom();
    ada.browser.mangle = (frame) => (frame.type === 'event' && frame.event.seq % 2 ? [] : [frame, frame]);
    for (const body of ['one', 'two', 'three', 'four']) grace.chat.send(id, body);
    await settled();
    ada.browser.mangle = (frame) => [frame];
    grace.chat.send(id, 'five');
    await settled();
    expect(ada.bodies(id)).toEqual(['one', 'two', 'three', 'four', 'five']);
    expect(
      ada.browser.requests.filter((request) => request.includes('/events?after=')).length,
    ).toBeGreaterThan(0);
  });

  test('after a long absence the newest page replaces what was held', async () => {
    const { ada, grace, id } = await twoInARoom();
    grace.chat.send(id, 'old');
    await settled();
    ada.browser.disconnect();
    const graceId = grace.id;
    for (let count = 1; count <= 600; count += 1)
      server.world.post(graceId, id, `m${count}`, `message ${count}`);
    ada.browser.reconnect();
    await clock.advance(31_000);
    const bodies = ada.bodies(id);
    expect(bodies.at(-1)).toBe('message 600');
    expect(bodies).toHaveLength(50);
    expect(ada.chat.getRoom(id).hasMoreBefore).toBe(true);
    while (ada.chat.getRoom(id).hasMoreBefore) await ada.chat.loadOlder(id);
    const all = Array.from({ length: 600 }, (_, index) => `message ${index + 1}`);
    expect(ada.bodies(id)).toEqual(['old', ...all]);
  });

  test('a gap too wide to fill is not filled: the newest page comes instead', async () => {
    const { ada, grace, id } = await twoInARoom();
    ada.browser.mangle = (frame) => (frame.type === 'event' ? [] : [frame]);
    for (let count = 1; count <= 600; count += 1) server.world.post(grace.id, id, `m${count}`, `${count}`);
    await settled();
    ada.browser.mangle = (frame) => [frame];
    server.world.post(grace.id, id, 'm601', '601');
    await clock.advance(5000);
    expect(ada.bodies(id)).toHaveLength(50);
    expect(ada.bodies(id).at(-1)).toBe('601');
    expect(ada.chat.getRoom(id).view?.unreadCount).toBe(601);
    server.world.post(grace.id, id, 'm602', '602');
    await settled();
    expect(ada.bodies(id).at(-1)).toBe('602');
  });

  test('a restored database makes the client forget', async () => {
    const { ada, grace, id } = await twoInARoom();
    grace.chat.send(id, 'hello');
    await settled();
    server.world.epoch = 'another';
    ada.browser.cut(1012);
    await clock.advance(31_000);
    expect(ada.bodies(id)).toEqual(['hello']);
    expect(
      ada.browser.requests.filter((request) => request.includes('/messages?before=')).length,
    ).toBeGreaterThan(1);
  });

  test('history that is asked for while things happen has neither hole nor double', async () => {
    const { ada, grace, id } = await twoInARoom();
    const graceId = grace.id;
    for (let count = 1; count <= 120; count += 1) server.world.post(graceId, id, `m${count}`, `${count}`);
    await settled();
    const late = await ada.openTab();
    let answer = () => {};
    ada.browser.latency = () => new Promise((resolve) => (answer = resolve));
    late.open(id);
    await settled();
    server.world.post(graceId, id, 'm121', '121');
    await settled();
    answer();
    ada.browser.latency = async () => {};
    await settled();
    while (late.getRoom(id).hasMoreBefore) await late.loadOlder(id);
    expect(bodiesIn(late, id)).toEqual(Array.from({ length: 121 }, (_, index) => String(index + 1)));
  });
});

test('a room that is opened before the connection is there fills all the same', async () => {
  const { ada, grace, id } = await twoInARoom();
  grace.chat.send(id, 'hello');
  await settled();
  await (await ada.storage.open(ada.id)).wipe();
  const waiting: (() => void)[] = [];
  ada.browser.latency = () => new Promise((resolve) => waiting.push(resolve));
  const late = await ada.openTab({ opening: id });
  expect(late.getSnapshot().connection.phase).toBe('live');
  ada.browser.latency = async () => {};
  waiting.forEach((answer) => answer());
  await settled();
  expect(bodiesIn(late, id)).toEqual(['hello']);
});

describe('sessions', () => {
  test('an expired token is refreshed and the chat goes on', async () => {
    const { ada, grace, id } = await twoInARoom();
    server.sessions.expireTokens();
    ada.browser.cut(4401);
    await clock.advance(31_000);
    grace.browser.cut(4401);
    await clock.advance(31_000);
    grace.chat.send(id, 'still here');
    await settled();
    expect(ada.bodies(id)).toEqual(['still here']);
  });

  test('a session that ended elsewhere signs out', async () => {
    const { ada } = await twoInARoom();
    server.sessions.endAll();
    await clock.advance(31_000);
    expect(ada.chat.getSnapshot().connection.phase).toBe('signed-out');
    expect(ada.session.getSnapshot().status).toBe('signed-out');
    expect(ada.browser.openSockets).toBe(0);
  });

  test('the token is renewed on the open socket before it expires', async () => {
    const { ada } = await twoInARoom();
    await clock.advance(3_600_000);
    expect(ada.browser.sent.filter((text) => text.includes('"renew"'))).toHaveLength(1);
    expect(ada.browser.sent.filter((text) => text.includes('"hello"'))).toHaveLength(1);
  });

  test('another account in the same browser ends this chat', async () => {
    const { ada } = await twoInARoom();
    await ada.session.login('grace', 'correct horse');
    expect(ada.chat.getSnapshot().connection.phase).toBe('idle');
    expect(ada.browser.openSockets).toBe(0);
  });
});

describe('rooms', () => {
  test('leaving and joining again shows the room without doubles', async () => {
    const { ada, grace, id } = await twoInARoom();
    ada.chat.send(id, 'one');
    await settled();
    await grace.chat.leaveRoom(id);
    expect(grace.chat.getSnapshot().rooms.items).toEqual([]);
    await settled();
    expect(grace.chat.getRoom(id)).toMatchObject({ status: 'ready', view: null });
    ada.chat.send(id, 'two');
    await settled();
    await grace.chat.joinRoom(id);
    ada.chat.send(id, 'three');
    await settled();
    expect(grace.bodies(id)).toEqual(['one', 'two', 'three']);
    expect(grace.chat.getRoom(id).view).toMatchObject({ role: 'member', memberCount: 2 });
  });

  test('a public room can be looked at before joining', async () => {
    const ada = await person('ada');
    const { id } = await ada.chat.createRoom({ kind: 'public', name: 'Engines' });
    ada.chat.send(id, 'hello');
    const grace = await person('grace');
    grace.chat.open(id);
    await settled();
    expect(grace.chat.getRoom(id)).toMatchObject({ status: 'ready', view: null, room: { name: 'Engines' } });
    expect(grace.bodies(id)).toEqual(['hello']);
    await grace.chat.joinRoom(id);
    await settled();
    expect(grace.chat.getRoom(id).view?.role).toBe('member');
    expect(grace.bodies(id)).toEqual(['hello']);
  });

  test('a room that is not there says so, and so does a refused name', async () => {
    const ada = await person('ada');
    ada.chat.open('nowhere');
    await settled();
    expect(ada.chat.getRoom('nowhere').status).toBe('missing');
    const refused = ada.chat.createRoom({ kind: 'public', name: ' ' });
    await expect(refused).rejects.toThrow(ProblemError);
    await expect(refused).rejects.toMatchObject({ code: 'invalid', fieldErrors: [{ field: 'name' }] });
  });

  test('a message that is refused for good says why, and the next ones go on', async () => {
    const { ada, id } = await twoInARoom();
    const refused = ada.chat.send(id, 'x'.repeat(4001));
    ada.chat.send(id, 'fine');
    await settled();
    expect(posted(id)).toEqual(['fine']);
    expect(ada.chat.getRoom(id).pending).toMatchObject([{ state: 'failed', failureCode: 'invalid' }]);
    ada.chat.discard(refused);
    expect(ada.chat.getRoom(id).pending).toEqual([]);
  });

  test('leaving drops what was refused or still waits there', async () => {
    const { grace, id } = await twoInARoom();
    grace.chat.send(id, 'x'.repeat(4001));
    await settled();
    expect(grace.chat.getRoom(id).pending).toHaveLength(1);
    await grace.chat.leaveRoom(id);
    await settled();
    expect(grace.chat.getRoom(id).pending).toEqual([]);
    expect(await (await grace.storage.open(grace.id)).messages()).toEqual([]);
  });

  test('browsing lists what one is not in', async () => {
    const { id } = await twoInARoom();
    const linus = await person('linus');
    expect((await linus.chat.browse('eng')).items.map((room) => room.id)).toEqual([id]);
    expect((await linus.chat.members(id)).map((member) => member.user.username)).toEqual(['ada', 'grace']);
  });
});

describe('two tabs of one account', () => {
  test('send what a closed tab left behind, once', async () => {
    const { ada, id } = await twoInARoom();
    const other = await ada.openTab();
    other.open(id);
    ada.browser.disconnect();
    await settled();
    other.send(id, 'left behind');
    ada.chat.send(id, 'mine');
    await clock.advance(1000);
    await other.stop();
    ada.browser.reconnect();
    await clock.advance(31_000);
    expect(posted(id).toSorted()).toEqual(['left behind', 'mine']);
    expect(ada.bodies(id).toSorted()).toEqual(['left behind', 'mine']);
  });

  test('a message discarded in one is not sent by the other', async () => {
    const { ada, id } = await twoInARoom();
    const other = await ada.openTab();
    ada.browser.disconnect();
    await settled();
    const written = other.send(id, 'better not');
    await clock.advance(1000);
    await ada.chat.stop();
    await ada.chat.start();
    await settled();
    other.discard(written);
    await settled();
    ada.browser.reconnect();
    await clock.advance(61_000);
    expect(posted(id)).toEqual([]);
  });
});
