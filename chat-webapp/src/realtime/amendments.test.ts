// @vitest-environment node
import { beforeEach, describe, expect, test } from 'vitest';
import { FakeServer } from '@/testing/fake-server';
import { ManualClock, settled } from '@/testing/manual-clock';
import { Person } from '@/testing/people';
import type { MessageItem } from './snapshots';

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
  ada.chat.open(id);
  grace.chat.open(id);
  ada.chat.send(id, 'first words');
  await settled();
});

function only({ chat }: Person): MessageItem {
  const items = chat.getRoom(id).items.filter((item) => item.kind === 'message');
  expect(items).toHaveLength(1);
  return items[0]!;
}

const messageId = () => only(ada).message.id;

/** Answers to requests wait until the returned function is called. */
function slowNetwork({ browser }: Person): () => Promise<void> {
  const waiting: (() => void)[] = [];
  browser.latency = () => new Promise((resolve) => waiting.push(resolve));
  return async () => {
    browser.latency = async () => {};
    waiting.splice(0).forEach((answer) => answer());
    await settled();
  };
}

describe('an edit', () => {
  test('shows at once, and for everybody when it is saved', async () => {
    const answer = slowNetwork(ada);
    ada.browser.mangle = () => [];
    ada.chat.edit(id, messageId(), 'better words');
    expect(only(ada)).toMatchObject({
      message: { body: 'better words', editedAt: expect.any(String) },
      amendments: [{ state: 'saving' }],
    });
    await answer();
    expect(only(ada).message.body).toBe('better words');
    expect(only(grace).message.body).toBe('better words');
    ada.browser.mangle = (frame) => [frame];
    grace.chat.send(id, 'next');
    await settled();
    expect(ada.bodies(id)).toEqual(['better words', 'next']);
    expect(ada.chat.getRoom(id).items.every((item) => !('amendments' in item))).toBe(true);
  });

  test('that is refused is undone, and says so until it is discarded', async () => {
    ada.chat.edit(id, messageId(), 'x'.repeat(4001));
    await settled();
    const item = only(ada);
    expect(item.message.body).toBe('first words');
    expect(item.amendments).toMatchObject([{ state: 'failed', failureCode: 'invalid' }]);
    ada.chat.discardAmendment(item.amendments![0]!.key);
    expect(only(ada).amendments).toBeUndefined();
  });

  test('that did not get through can be tried again', async () => {
    ada.browser.disconnect();
    ada.chat.edit(id, messageId(), 'better words');
    await settled();
    const { amendments } = only(ada);
    expect(amendments).toMatchObject([{ state: 'failed', failureCode: 'offline' }]);
    ada.browser.reconnect();
    await clock.advance(31_000);
    ada.chat.retryAmendment(amendments![0]!.key);
    await settled();
    expect(only(grace).message.body).toBe('better words');
    expect(only(ada).amendments).toBeUndefined();
  });

  test('after an edit that is on its way is the one that counts', async () => {
    const answer = slowNetwork(ada);
    ada.chat.edit(id, messageId(), 'second');
    ada.chat.edit(id, messageId(), 'third');
    await answer();
    expect(only(ada).message.body).toBe('third');
    expect(only(grace).message.body).toBe('third');
    expect(ada.browser.requests.filter((request) => request.startsWith('PATCH'))).toHaveLength(2);
  });

  test('keeps the object of the message until something in it changes', async () => {
    slowNetwork(ada);
    ada.browser.mangle = (frame) => (frame.type === 'event' ? [] : [frame]);
    ada.chat.edit(id, messageId(), 'second');
    const item = only(ada);
    grace.chat.typing(id);
    await settled();
    expect(ada.chat.getRoom(id).typing).toHaveLength(1);
    expect(ada.chat.getRoom(id).items).toContain(item);
  });
});

describe('a deletion', () => {
  test('leaves a tombstone at once, here and there', async () => {
    ada.chat.react(id, messageId(), '👍', true);
    await settled();
    const answer = slowNetwork(ada);
    ada.chat.delete(id, messageId());
    expect(only(ada).message).toMatchObject({ body: '', deletedAt: expect.any(String), reactions: [] });
    await answer();
    expect(only(grace).message).toMatchObject({ body: '', reactions: [] });
    expect(only(ada).amendments).toBeUndefined();
  });

  test('that one may not do is undone', async () => {
    grace.chat.delete(id, messageId());
    await settled();
    expect(only(grace).message.body).toBe('first words');
    expect(only(grace).amendments).toMatchObject([{ failureCode: 'forbidden' }]);
  });

  test('ends what was to become of the message', async () => {
    grace.chat.edit(id, messageId(), 'not mine');
    await settled();
    expect(only(grace).amendments).toHaveLength(1);
    ada.chat.delete(id, messageId());
    await settled();
    expect(only(grace).amendments).toBeUndefined();
  });
});

describe('a reaction', () => {
  const reactions = (person: Person) => only(person).message.reactions;

  test('counts at once, once', async () => {
    const answer = slowNetwork(ada);
    ada.chat.react(id, messageId(), '👍', true);
    expect(reactions(ada)).toEqual([{ emoji: '👍', count: 1, mine: true }]);
    await answer();
    expect(reactions(ada)).toEqual([{ emoji: '👍', count: 1, mine: true }]);
    grace.chat.react(id, messageId(), '👍', true);
    await settled();
    expect(reactions(grace)).toEqual([{ emoji: '👍', count: 2, mine: true }]);
    expect(reactions(ada)).toEqual([{ emoji: '👍', count: 2, mine: true }]);
    ada.chat.react(id, messageId(), '👍', false);
    await settled();
    expect(reactions(grace)).toEqual([{ emoji: '👍', count: 1, mine: true }]);
    expect(reactions(ada)).toEqual([{ emoji: '👍', count: 1, mine: false }]);
  });

  test('that is taken back while it is on its way is taken back', async () => {
    const answer = slowNetwork(ada);
    ada.chat.react(id, messageId(), '👍', true);
    ada.chat.react(id, messageId(), '👍', false);
    expect(reactions(ada)).toEqual([]);
    await answer();
    expect(reactions(ada)).toEqual([]);
    expect(reactions(grace)).toEqual([]);
  });

  test('whose event never comes gives way to what the timeline says', async () => {
    ada.browser.mangle = (frame) => (frame.type === 'event' ? [] : [frame]);
    ada.chat.react(id, messageId(), '👍', true);
    await settled();
    expect(reactions(ada)).toEqual([{ emoji: '👍', count: 1, mine: true }]);
    await clock.advance(6_000);
    expect(reactions(ada)).toEqual([]);
  });
});
