// @vitest-environment node
import { beforeEach, expect, test } from 'vitest';
import { ManualClock, settled } from '@/testing/manual-clock';
import type { ClientFrame } from './frames';
import { memoryStorage } from './memory-storage';
import { Outbox } from './outbox';
import type { AccountStorage } from './storage';

let clock: ManualClock;
let storage: AccountStorage;
let outbox: Outbox;
let sent: string[];
let isLive: boolean;
let ids: number;

beforeEach(async () => {
  clock = new ManualClock();
  storage = await memoryStorage().open('ada');
  [sent, isLive, ids] = [[], true, 0];
  outbox = newOutbox();
});

function newOutbox(): Outbox {
  return new Outbox({
    storage,
    clock,
    random: () => 0.5,
    newId: () => `m${(ids += 1)}`,
    onChange: () => {},
    transmit: (frame: ClientFrame) => {
      if (isLive && frame.type === 'send') sent.push(frame.clientMessageId);
      return isLive;
    },
  });
}

function acknowledge(clientMessageId: string): void {
  const rest = {
    ref: clientMessageId,
    roomId: 'room',
    messageId: 'id',
    seq: 9,
    createdAt: '',
    duplicate: false,
  };
  outbox.acknowledged({ type: 'ack', clientMessageId, ...rest });
}

const refuse = (ref: string, code: string, retryAfterMs?: number) =>
  outbox.refused({ type: 'error', ref, code, retryAfterMs });
const states = () => outbox.all.map((message) => message.state);

test('a message is stored before it is sent', async () => {
  let store = () => {};
  const put = storage.putMessage;
  storage.putMessage = async (message) => {
    await new Promise<void>((resolve) => (store = resolve));
    await put(message);
  };
  outbox.add('room', 'hello');
  await settled();
  expect(sent).toEqual([]);
  store();
  await settled();
  expect(sent).toEqual(['m1']);
  expect(await storage.hasMessage('m1')).toBe(true);
});

test('one message of a room is on its way at a time, rooms do not wait for each other', async () => {
  ['room', 'room', 'other'].forEach((roomId) => outbox.add(roomId, 'hello'));
  await settled();
  expect(sent).toEqual(['m1', 'm3']);
  acknowledge('m1');
  await settled();
  expect(sent).toEqual(['m1', 'm3', 'm2']);
  expect(await storage.hasMessage('m1')).toBe(false);
});

test('no answer in time is a reason to repeat', async () => {
  outbox.add('room', 'hello');
  await clock.advance(15_000);
  expect(sent).toEqual(['m1', 'm1']);
});

test('a limit is waited for, and what comes after waits too', async () => {
  outbox.add('room', 'one');
  outbox.add('room', 'two');
  await settled();
  expect(refuse('m1', 'rate_limited', 3000)).toBe(true);
  await clock.advance(3499);
  expect(sent).toEqual(['m1']);
  await clock.advance(1);
  acknowledge('m1');
  await settled();
  expect(sent).toEqual(['m1', 'm1', 'm2']);
});

test.each(['unavailable', 'internal', 'something_new'])('%s is tried again', async (code) => {
  outbox.add('room', 'hello');
  await settled();
  refuse('m1', code);
  expect(states()).toEqual(['queued']);
  await clock.advance(1000);
  expect(sent).toEqual(['m1', 'm1']);
});

test('a final refusal waits for its author, also after a reload', async () => {
  outbox.add('room', 'hello');
  await settled();
  refuse('m1', 'forbidden');
  await clock.advance(100_000);
  expect([sent, states()]).toEqual([['m1'], ['failed']]);
  outbox = newOutbox();
  outbox.adopt(await storage.messages());
  await settled();
  expect(outbox.all).toMatchObject([{ state: 'failed', failureCode: 'forbidden' }]);
  outbox.retry('m1');
  await settled();
  expect([sent, states()]).toEqual([['m1', 'm1'], ['sending']]);
});

test('a lost connection puts back what was on its way', async () => {
  outbox.add('room', 'hello');
  await settled();
  isLive = false;
  outbox.disconnected();
  await clock.advance(100_000);
  expect([sent, states()]).toEqual([['m1'], ['queued']]);
  isLive = true;
  outbox.connected();
  await settled();
  expect(sent).toEqual(['m1', 'm1']);
});

test('what was sent cannot be discarded, what waits can', async () => {
  outbox.add('room', 'one');
  outbox.add('room', 'two');
  await settled();
  acknowledge('m1');
  outbox.discard('m1');
  outbox.discard('m2');
  await settled();
  expect(states()).toEqual(['sent']);
  expect(await storage.messages()).toEqual([]);
});

test('a refusal of something else is not taken for one of a message', () => {
  expect(refuse('nothing', 'invalid')).toBe(false);
});

test('a device that can store nothing still sends', async () => {
  storage.putMessage = () => Promise.reject(new Error('quota'));
  outbox.add('room', 'hello');
  await settled();
  expect(sent).toEqual(['m1']);
});

test('messages keep their order though the clock stands still', async () => {
  isLive = false;
  ['one', 'two', 'three'].forEach((body) => outbox.add('room', body));
  await settled();
  const stored = await storage.messages();
  expect(stored.map((message) => message.body)).toEqual(['one', 'two', 'three']);
});
