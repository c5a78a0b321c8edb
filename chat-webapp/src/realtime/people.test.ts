// @vitest-environment node
import { beforeEach, describe, expect, test } from 'vitest';
import { FakeServer } from '@/testing/fake-server';
import { ManualClock, settled } from '@/testing/manual-clock';
import { Person } from '@/testing/people';

let clock: ManualClock;
let server: FakeServer;
let ada: Person;
let grace: Person;

beforeEach(async () => {
  clock = new ManualClock();
  server = new FakeServer(() => clock.now());
  ada = await Person.register('ada', server, clock);
  grace = await Person.register('grace', server, clock);
});

const rooms = ({ chat }: Person) => chat.getSnapshot().rooms.items;

describe('a new name', () => {
  test('shows on everything that its bearer ever said and did', async () => {
    const { id } = await grace.chat.createRoom({ kind: 'public', name: 'Engines' });
    await ada.chat.joinRoom(id);
    ada.chat.open(id);
    grace.chat.send(id, 'hello');
    await grace.chat.openDirect([ada.id]);
    await settled();
    await grace.chat.changeProfile({ displayName: 'Grace Hopper' });
    await settled();
    const [said] = ada.chat.getRoom(id).items.filter((item) => item.kind === 'message');
    expect(said?.message.author.displayName).toBe('Grace Hopper');
    expect(rooms(ada).find((room) => room.id === id)?.lastMessage?.author.displayName).toBe('Grace Hopper');
    const direct = rooms(ada).find((room) => room.kind === 'direct');
    expect(direct?.members?.map(({ user }) => user.displayName).toSorted()).toEqual(['Grace Hopper', 'ada']);
    expect(ada.chat.person(grace.id)?.displayName).toBe('Grace Hopper');
    expect(grace.chat.getSnapshot().user?.displayName).toBe('Grace Hopper');
  });

  test('that was missed is learned with the next message', async () => {
    const { id } = await grace.chat.createRoom({ kind: 'public', name: 'Engines' });
    await ada.chat.joinRoom(id);
    ada.chat.open(id);
    grace.chat.send(id, 'hello');
    await settled();
    ada.browser.mangle = (frame) => (frame.type === 'user.updated' ? [] : [frame]);
    await grace.chat.changeProfile({ displayName: 'Grace Hopper' });
    grace.chat.send(id, 'hello again');
    await settled();
    const names = ada.chat
      .getRoom(id)
      .items.flatMap((item) => (item.kind === 'message' ? [item.message.author.displayName] : []));
    expect(names).toEqual(['Grace Hopper', 'Grace Hopper']);
  });

  test('given at one device is known at the other', async () => {
    const other = await grace.openTab();
    await grace.chat.createRoom({ kind: 'public', name: 'Engines' });
    server.world.changeProfile(grace.id, 'Grace Hopper');
    await settled();
    expect(other.getSnapshot().user?.displayName).toBe('Grace Hopper');
  });

  test('that is refused changes nothing', async () => {
    await expect(grace.chat.changeProfile({ displayName: ' ' })).rejects.toMatchObject({ code: 'invalid' });
    expect(grace.chat.getSnapshot().user?.displayName).toBe('grace');
  });
});

describe('direct rooms', () => {
  test('of the same people are one room, known to both, listed by the other name', async () => {
    const [mine, theirs] = [await ada.chat.openDirect([grace.id]), await grace.chat.openDirect([ada.id])];
    expect(theirs.id).toBe(mine.id);
    await settled();
    for (const person of [ada, grace]) {
      expect(rooms(person)).toMatchObject([{ id: mine.id, kind: 'direct', name: null, memberCount: 2 }]);
      expect(rooms(person)[0]?.members).toHaveLength(2);
    }
  });

  test('that were left come back with the next message, unread', async () => {
    const { id } = await ada.chat.openDirect([grace.id]);
    ada.chat.open(id);
    ada.chat.send(id, 'hello');
    await settled();
    await grace.chat.leaveRoom(id);
    await settled();
    expect(rooms(grace)).toEqual([]);
    ada.chat.send(id, 'still there?');
    await settled();
    expect(rooms(grace)).toMatchObject([{ id, lastMessage: { body: 'still there?' } }]);
    grace.chat.open(id);
    await settled();
    expect(grace.bodies(id)).toEqual(['hello', 'still there?']);
  });

  test('that were left come back when they are opened', async () => {
    const { id } = await ada.chat.openDirect([grace.id]);
    await ada.chat.leaveRoom(id);
    await ada.chat.openDirect([grace.id]);
    expect(rooms(ada)).toMatchObject([{ id }]);
  });

  test('are there again after a restart, before the network is', async () => {
    const { id } = await ada.chat.openDirect([grace.id]);
    await settled();
    await ada.chat.stop();
    ada.browser.disconnect();
    const reopened = await ada.openTab();
    expect(reopened.getSnapshot().rooms.items).toMatchObject([
      { id, members: [{ user: { username: 'ada' } }, { user: { username: 'grace' } }] },
    ]);
  });
});

describe('people', () => {
  test('are found by their names', async () => {
    await grace.chat.changeProfile({ displayName: 'Grace Hopper' });
    expect((await ada.chat.searchPeople('hopp')).items.map((user) => user.username)).toEqual(['grace']);
    expect((await ada.chat.searchPeople('nobody')).items).toEqual([]);
  });

  test('come into a private room when they are added, rise, and are put out', async () => {
    const { id } = await ada.chat.createRoom({ kind: 'private', name: 'Secret' });
    await ada.chat.addMember(id, grace.id);
    await settled();
    expect(rooms(grace)).toMatchObject([{ id, role: 'member' }]);
    await ada.chat.changeRole(id, grace.id, 'moderator');
    await settled();
    expect(rooms(grace)).toMatchObject([{ id, role: 'moderator' }]);
    grace.chat.open(id);
    await settled();
    await ada.chat.removeMember(id, grace.id);
    await settled();
    expect(rooms(grace)).toEqual([]);
    expect(grace.chat.getRoom(id).status).toBe('missing');
    await expect(grace.chat.members(id)).rejects.toMatchObject({ code: 'not_found' });
  });
});

test('a room shows its new name and topic as soon as the server has them', async () => {
  const { id } = await ada.chat.createRoom({ kind: 'public', name: 'Engines' });
  await grace.chat.joinRoom(id);
  await settled();
  ada.browser.mangle = () => [];
  await ada.chat.changeRoom(id, { name: 'Machines', topic: 'All of them' });
  await settled();
  expect(rooms(ada)).toMatchObject([{ name: 'Machines', topic: 'All of them' }]);
  expect(rooms(grace)).toMatchObject([{ name: 'Machines', topic: 'All of them' }]);
  await expect(grace.chat.changeRoom(id, { name: 'Mine' })).rejects.toMatchObject({ code: 'forbidden' });
});
