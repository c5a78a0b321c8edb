// @vitest-environment node
import { beforeEach, describe, expect, test } from 'vitest';
import { FakeServer } from '@/testing/fake-server';
import { ManualClock, settled } from '@/testing/manual-clock';
import { Person } from '@/testing/people';

let clock: ManualClock;
let server: FakeServer;
let ada: Person;
let grace: Person;
let id: string;

beforeEach(async () => {
  clock = new ManualClock();
  server = new FakeServer(() => clock.now());
  ada = await Person.register('ada', server, clock);
  grace = await Person.register('grace', server, clock);
  id = (await ada.chat.createRoom({ kind: 'public', name: 'Engines' })).id;
  await grace.chat.joinRoom(id);
  await settled();
});

const typing = ({ chat }: Person) => chat.getRoom(id).typing.map((person) => person.displayName);
const typingFrames = ({ browser }: Person) => browser.sent.filter((text) => text.includes('"typing"'));

describe('somebody who writes', () => {
  test('is shown to the others, and forgotten after five seconds', async () => {
    grace.chat.typing(id);
    await settled();
    expect(typing(ada)).toEqual(['grace']);
    expect(typing(grace)).toEqual([]);
    await clock.advance(4_900);
    expect(typing(ada)).toEqual(['grace']);
    await clock.advance(200);
    expect(typing(ada)).toEqual([]);
  });

  test('is told every three seconds at most', async () => {
    for (let key = 0; key < 10; key += 1) {
      grace.chat.typing(id);
      await clock.advance(500);
    }
    expect(typingFrames(grace)).toHaveLength(2);
    expect(typing(ada)).toEqual(['grace']);
  });

  test('is no longer writing once the message is there, or the connection is gone', async () => {
    grace.chat.typing(id);
    await settled();
    grace.chat.send(id, 'there');
    await settled();
    expect(typing(ada)).toEqual([]);
    await clock.advance(3_000);
    grace.chat.typing(id);
    await settled();
    ada.browser.disconnect();
    await settled();
    expect(typing(ada)).toEqual([]);
  });

  test('has a name even if nothing else is known of them', async () => {
    const late = await Person.register('late', server, clock);
    await late.chat.joinRoom(id);
    const reader = await ada.openTab();
    late.chat.typing(id);
    await settled();
    expect(reader.getRoom(id).typing.map((person) => person.username)).toEqual(['late']);
  });

  test('in another room changes nothing here', async () => {
    const other = await ada.chat.createRoom({ kind: 'public', name: 'Compilers' });
    await grace.chat.joinRoom(other.id);
    const room = ada.chat.getRoom(id);
    grace.chat.typing(other.id);
    await settled();
    expect(ada.chat.getRoom(id)).toBe(room);
    expect(ada.chat.getRoom(other.id).typing).toHaveLength(1);
  });
});

describe('presence', () => {
  const online = ({ chat }: Person) => [...chat.getSnapshot().online];

  test('tells who comes and who goes, of those one shares a room with', async () => {
    expect(online(ada)).toEqual([]);
    await grace.chat.stop();
    await grace.chat.start();
    await settled();
    expect(online(ada)).toEqual([grace.id]);
    await grace.chat.stop();
    await settled();
    expect(online(ada)).toEqual([]);
  });

  test('is known from the first moment, and unknown without a connection', async () => {
    await ada.reload();
    expect(online(ada)).toEqual([grace.id]);
    ada.browser.disconnect();
    await settled();
    expect(online(ada)).toEqual([]);
    ada.browser.reconnect();
    await clock.advance(31_000);
    expect(online(ada)).toEqual([grace.id]);
  });
});
