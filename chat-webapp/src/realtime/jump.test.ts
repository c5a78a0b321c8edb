// @vitest-environment node
import { beforeEach, describe, expect, test } from 'vitest';
import { FakeServer } from '@/testing/fake-server';
import { ManualClock, settled } from '@/testing/manual-clock';
import { Person } from '@/testing/people';
import type { Message } from './wire';

let clock: ManualClock;
let server: FakeServer;
let ada: Person;
let grace: Person;
let id: string;
let messages: readonly Message[];

beforeEach(async () => {
  clock = new ManualClock();
  server = new FakeServer(() => clock.now());
  ada = await Person.register('ada', server, clock);
  grace = await Person.register('grace', server, clock);
  id = (await ada.chat.createRoom({ kind: 'public', name: 'Engines' })).id;
  await grace.chat.joinRoom(id);
  for (let count = 1; count <= 300; count += 1) {
    await clock.advance(1000);
    server.world.post(grace.id, id, `m${count}`, String(count));
  }
  await ada.reload();
  ada.chat.open(id);
  await settled();
  messages = server.world.page(ada.id, id, { limit: 1000 }).items;
});

const room = () => ada.chat.getRoom(id);
const numbers = () => ada.bodies(id).map(Number);
const isWithoutHoles = (list: readonly number[]) =>
  list.every((number, at) => at === 0 || number === list[at - 1]! + 1);

describe('a jump into the past', () => {
  test.each([
    ['by its place', (message: Message) => message.seq],
    ['by its id', (message: Message) => message.id],
  ])('shows what lies around a message known %s', async (_, key) => {
    const target = messages[49]!;
    expect(await ada.chat.jumpTo(id, key(target))).toBe(target.seq);
    expect(numbers()).toContain(50);
    expect(isWithoutHoles(numbers())).toBe(true);
    expect(room()).toMatchObject({ hasMoreBefore: true, hasMoreAfter: true });
  });

  test('finds a message by its id with few requests, and no message with few more', async () => {
    const before = ada.browser.requests.length;
    await ada.chat.jumpTo(id, messages[37]!.id);
    expect(ada.browser.requests.length - before).toBeLessThanOrEqual(6);
    expect(await ada.chat.jumpTo(id, '00000000-0000-7000-8000-000000000000')).toBeNull();
  });

  test('to what is held asks for nothing', async () => {
    const before = ada.browser.requests.length;
    expect(await ada.chat.jumpTo(id, messages.at(-1)!.id)).toBe(messages.at(-1)!.seq);
    expect(ada.browser.requests).toHaveLength(before);
    expect(room().hasMoreAfter).toBe(false);
  });

  test('leads back to the end by reading on, without hole or double', async () => {
    await ada.chat.jumpTo(id, messages[49]!.seq);
    while (room().hasMoreAfter) await ada.chat.loadNewer(id);
    expect(isWithoutHoles(numbers())).toBe(true);
    expect(numbers().at(-1)).toBe(300);
    while (room().hasMoreBefore) await ada.chat.loadOlder(id);
    expect(numbers()).toHaveLength(300);
  });

  test('ends at once when one wants to be back', async () => {
    await ada.chat.jumpTo(id, messages[49]!.seq);
    ada.chat.toLatest(id);
    expect(numbers().at(-1)).toBe(300);
    expect(room().hasMoreAfter).toBe(false);
  });

  test('shows what becomes of old messages meanwhile, and not yet what is new', async () => {
    await ada.chat.jumpTo(id, messages[49]!.seq);
    grace.chat.edit(id, messages[49]!.id, '-100');
    ada.chat.react(id, messages[50]!.id, '👍', true);
    grace.chat.send(id, '301');
    await settled();
    expect(numbers()).toContain(-100);
    expect(numbers()).not.toContain(301);
    const reacted = room().items.find((item) => item.kind === 'message' && item.message.body === '51');
    expect(reacted).toMatchObject({ message: { reactions: [{ emoji: '👍', mine: true }] } });
    ada.chat.toLatest(id);
    expect(numbers().at(-1)).toBe(301);
  });
});

test('the first unread message can be gone to when it is further back than what is held', async () => {
  server.world.markRead(ada.id, id, messages[48]!.seq);
  await ada.reload();
  ada.chat.open(id);
  await settled();
  expect(room()).toMatchObject({ firstUnreadSeq: null, unreadFrom: messages[49]!.seq });
  await ada.chat.jumpTo(id, room().unreadFrom!);
  expect(room()).toMatchObject({ firstUnreadSeq: messages[49]!.seq, unreadFrom: null });
});
