// @vitest-environment node
import 'fake-indexeddb/auto';
import { describe, expect, test } from 'vitest';
import { indexedDbStorage } from './indexed-db-storage';
import { memoryStorage } from './memory-storage';
import type { StoredMessage, StoredRoom } from './storage';
import { startAt } from './timeline';
import type { RoomView } from './wire';

const message = (clientMessageId: string, order: number): StoredMessage => ({
  clientMessageId,
  roomId: 'room',
  body: clientMessageId,
  replyTo: null,
  writtenAt: order,
  order,
  failureCode: null,
});

const room = (roomId: string, lastSeq: number): StoredRoom => ({
  roomId,
  view: { id: roomId, lastSeq } as RoomView,
  timeline: startAt(lastSeq),
});

let accounts = 0;

describe.each([
  ['IndexedDB', indexedDbStorage],
  ['memory', memoryStorage()],
])('a storage in %s', (_, storage) => {
  const open = () => storage.open(`account-${(accounts += 1)}`);

  test('gives the unsent messages back in order, after it was closed', async () => {
    const account = await storage.open('ada');
    await account.putMessage(message('second', 2));
    await account.putMessage(message('first', 1));
    account.close();
    const again = await storage.open('ada');
    expect((await again.messages()).map((each) => each.clientMessageId)).toEqual(['first', 'second']);
    expect((await again.load()).messages).toHaveLength(2);
  });

  test('replaces and deletes messages by their id', async () => {
    const account = await open();
    await account.putMessage(message('one', 1));
    await account.putMessage({ ...message('one', 1), failureCode: 'forbidden' });
    expect(await account.messages()).toMatchObject([{ failureCode: 'forbidden' }]);
    expect(await account.hasMessage('one')).toBe(true);
    await account.deleteMessage('one');
    await account.deleteMessage('one');
    expect(await account.hasMessage('one')).toBe(false);
  });

  test('keeps each room with its cursor, and the epoch', async () => {
    const account = await open();
    expect(await account.load()).toEqual({ epoch: null, rooms: [], messages: [] });
    await account.saveRooms('e1', [room('a', 1), room('b', 2)], []);
    await account.saveRooms('e2', [room('b', 3)], ['a']);
    expect(await account.load()).toMatchObject({
      epoch: 'e2',
      rooms: [{ roomId: 'b', timeline: { cursor: 3 } }],
    });
  });

  test('keeps accounts apart, and wipes one alone', async () => {
    const [ada, grace] = [await open(), await open()];
    for (const account of [ada, grace]) {
      await account.putMessage(message('one', 1));
      await account.saveRooms('e', [room('a', 1)], []);
    }
    await ada.wipe();
    expect(await ada.load()).toEqual({ epoch: null, rooms: [], messages: [] });
    expect(await grace.load()).toMatchObject({
      epoch: 'e',
      rooms: [{ roomId: 'a' }],
      messages: [{ body: 'one' }],
    });
  });
});
