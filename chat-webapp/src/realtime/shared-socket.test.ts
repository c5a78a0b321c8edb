// @vitest-environment node
import { beforeEach, expect, test } from 'vitest';
import type { Chat } from './api';
import { FakeServer } from '@/testing/fake-server';
import { ManualClock, settled } from '@/testing/manual-clock';
import { bodiesIn, Person } from '@/testing/people';

let clock: ManualClock;
let server: FakeServer;
let ada: Person;
let grace: Person;
let id: string;
/** Ada's first tab, which owns her socket, and another one. */
let owner: Chat;
let follower: Chat;

beforeEach(async () => {
  clock = new ManualClock();
  server = new FakeServer(() => clock.now());
  [ada, grace] = [await Person.register('ada', server, clock), await Person.register('grace', server, clock)];
  ({ id } = await ada.chat.createRoom({ kind: 'public', name: 'Engines' }));
  await grace.chat.joinRoom(id);
  owner = ada.chat;
  follower = await ada.openTab({ opening: id });
  owner.open(id);
  await settled();
});

const phase = (chat: Chat) => chat.getSnapshot().connection.phase;
const posted = () => server.world.page(ada.id, id, { limit: 500 }).items.map(({ body }) => body);

test('many tabs have one socket', async () => {
  await ada.openTab();
  expect(ada.browser.openSockets).toBe(1);
  expect([phase(owner), phase(follower)]).toEqual(['live', 'live']);
});

test('a follower hears and says what the owner does', async () => {
  grace.chat.send(id, 'one');
  await settled();
  follower.send(id, 'two');
  await settled();
  owner.send(id, 'three');
  await settled();
  for (const chat of [owner, follower]) {
    expect(bodiesIn(chat, id)).toEqual(['one', 'two', 'three']);
    expect(chat.getRoom(id).pending).toEqual([]);
  }
  follower.markRead(id, server.world.lastSeq(id));
  await clock.advance(1000);
  expect(server.world.view(ada.id, id).readSeq).toBe(server.world.lastSeq(id));
  expect(owner.getRoom(id).view?.unreadCount).toBe(0);
});

test('a follower that comes late begins where the owner is', async () => {
  grace.chat.send(id, 'one');
  await clock.advance(1000);
  grace.chat.send(id, 'two');
  await settled();
  const late = await ada.openTab({ opening: id });
  await settled();
  expect(bodiesIn(late, id)).toEqual(['one', 'two']);
  expect(late.getRoom(id).view?.unreadCount).toBe(2);
});

test('news are told by the owner alone, and only what is meant for one', async () => {
  const told: string[] = [];
  owner.onNews(({ message }) => told.push(`owner: ${message.body}`));
  follower.onNews(({ message }) => told.push(`follower: ${message.body}`));
  grace.chat.send(id, 'good morning');
  grace.chat.send(id, '@ada, look');
  owner.send(id, '@ada is me');
  await settled();
  const direct = await grace.chat.openDirect([ada.id]);
  grace.chat.send(direct.id, 'lunch?');
  await settled();
  expect(told).toEqual(['owner: @ada, look', 'owner: lunch?']);
  await owner.stop();
  await settled();
  grace.chat.send(direct.id, 'now?');
  await settled();
  expect(told.slice(2)).toEqual(['follower: now?']);
});

test('who is online is known in every tab', async () => {
  await grace.reload();
  const late = await ada.openTab();
  for (const chat of [owner, follower, late]) expect([...chat.getSnapshot().online]).toEqual([grace.id]);
});

test('a refusal reaches the tab that asked', async () => {
  await owner.leaveRoom(id);
  const sent = follower.send(id, 'too late');
  await settled();
  expect(follower.getRoom(id).pending).toMatchObject([{ clientMessageId: sent, failureCode: 'forbidden' }]);
});

test('the next tab takes over when the owner is closed, and misses nothing', async () => {
  await owner.stop();
  server.world.post(grace.id, id, 'm1', 'in between');
  await settled();
  expect(ada.browser.openSockets).toBe(1);
  expect(phase(follower)).toBe('live');
  expect(bodiesIn(follower, id)).toEqual(['in between']);
});

test('what the owner was sending when it was closed is sent once by the next', async () => {
  owner.send(id, 'last words');
  await owner.stop();
  await settled();
  await clock.advance(1000);
  expect(posted()).toEqual(['last words']);
  expect(bodiesIn(follower, id)).toEqual(['last words']);
});

test('what a follower was sending when the owner was closed is sent once', async () => {
  follower.send(id, 'one');
  void owner.stop();
  follower.send(id, 'two');
  await settled();
  await clock.advance(20_000);
  expect(posted()).toEqual(['one', 'two']);
  expect(bodiesIn(follower, id)).toEqual(['one', 'two']);
  expect(follower.getRoom(id).pending).toEqual([]);
});

test('an owner that is frozen loses the socket to whoever asks in vain', async () => {
  ada.tabs.freeze();
  const late = await ada.openTab({ opening: id });
  expect(phase(late)).toBe('connecting');
  await clock.advance(3_000);
  expect(phase(late)).toBe('live');
  expect(ada.browser.openSockets).toBe(1);
  late.send(id, 'here');
  await settled();
  expect(posted()).toEqual(['here']);
});

test('all tabs say that the connection is away, and all come back', async () => {
  server.crash();
  await settled();
  expect([phase(owner), phase(follower)]).not.toContain('live');
  follower.send(id, 'written meanwhile');
  server.start();
  await clock.advance(60_000);
  expect([phase(owner), phase(follower)]).toEqual(['live', 'live']);
  expect(posted()).toEqual(['written meanwhile']);
  expect(ada.browser.openSockets).toBe(1);
});
