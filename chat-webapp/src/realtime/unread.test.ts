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

async function says({ chat }: Person, ...texts: readonly string[]): Promise<void> {
  texts.forEach((text) => chat.send(id, text));
  await settled();
}

const view = ({ chat }: Person) => chat.getRoom(id).view;

describe('a mention', () => {
  test('of oneself or of everybody counts, of others it does not', async () => {
    await says(ada, 'hello', '@grace, look', '@linus too', 'all @here');
    expect(view(grace)).toMatchObject({ unreadCount: 4, mentionCount: 2 });
    expect(server.world.view(grace.id, id)).toMatchObject({ unreadCount: 4, mentionCount: 2 });
  });

  test('that is edited in or out, or deleted, counts accordingly', async () => {
    await says(ada, 'hello', '@grace, look', '@grace, again');
    grace.chat.open(id);
    ada.chat.open(id);
    await settled();
    const [first, second, third] = ada.chat.getRoom(id).items.filter((item) => item.kind === 'message');
    ada.chat.edit(id, first!.message.id, 'hello @grace');
    await settled();
    expect(view(grace)).toMatchObject({ unreadCount: 3, mentionCount: 3 });
    ada.chat.edit(id, second!.message.id, 'look');
    ada.chat.delete(id, third!.message.id);
    await settled();
    expect(view(grace)).toMatchObject({ unreadCount: 2, mentionCount: 1 });
  });

  test('is read with its message', async () => {
    await says(ada, '@grace one', 'two', '@grace three');
    grace.chat.open(id);
    await settled();
    const [first] = grace.chat.getRoom(id).items.filter((item) => item.kind === 'message');
    grace.chat.seen(id, first!.seq);
    expect(view(grace)).toMatchObject({ unreadCount: 2, mentionCount: 1 });
  });
});

describe('a message marked as unread', () => {
  async function allReadThenUnread() {
    grace.chat.open(id);
    await says(ada, 'one', 'two', '@grace three');
    grace.chat.seen(id, server.world.lastSeq(id));
    await clock.advance(1000);
    const [, second] = grace.chat.getRoom(id).items.filter((item) => item.kind === 'message');
    await grace.chat.markUnread(id, second!.seq);
    await settled();
    return second!.seq;
  }

  test('is unread with all that follows it, under the "New" line', async () => {
    const seq = await allReadThenUnread();
    expect(view(grace)).toMatchObject({ unreadCount: 2, mentionCount: 1, readSeq: seq - 1 });
    expect(server.world.view(grace.id, id)).toMatchObject({ unreadCount: 2, mentionCount: 1 });
    expect(grace.chat.getRoom(id)).toMatchObject({ firstUnreadSeq: seq, isKeptUnread: true });
  });

  test('stays so while one is there, and is read when one comes back', async () => {
    await allReadThenUnread();
    grace.chat.seen(id, server.world.lastSeq(id));
    await clock.advance(1000);
    expect(view(grace)?.unreadCount).toBe(2);
    grace.chat.close(id);
    grace.chat.open(id);
    grace.chat.seen(id, server.world.lastSeq(id));
    await clock.advance(1000);
    expect(server.world.view(grace.id, id).unreadCount).toBe(0);
  });

  test('is read when one says so', async () => {
    await allReadThenUnread();
    grace.chat.markRead(id, server.world.lastSeq(id));
    await clock.advance(1000);
    expect(server.world.view(grace.id, id).unreadCount).toBe(0);
    expect(grace.chat.getRoom(id).isKeptUnread).toBe(false);
  });

  test('is unread at the other device too', async () => {
    const other = await grace.openTab();
    await allReadThenUnread();
    expect(other.getRoom(id).view?.unreadCount).toBe(2);
  });

  test('stays read when the server can not be told', async () => {
    grace.chat.open(id);
    await says(ada, 'one');
    const seq = server.world.lastSeq(id);
    grace.chat.seen(id, seq);
    await clock.advance(1000);
    grace.browser.disconnect();
    await expect(grace.chat.markUnread(id, seq)).rejects.toMatchObject({ code: 'offline' });
    expect(view(grace)).toMatchObject({ unreadCount: 0, readSeq: seq });
  });
});

describe('a reply', () => {
  test('names what it answers, also when it was written offline and sent by another page', async () => {
    ada.chat.open(id);
    await says(grace, 'a question');
    const [question] = ada.chat.getRoom(id).items.filter((item) => item.kind === 'message');
    ada.browser.disconnect();
    await settled();
    ada.chat.send(id, 'an answer', question!.message.id);
    expect(ada.chat.getRoom(id).pending).toMatchObject([{ replyTo: question!.message.id }]);
    await clock.advance(1000);
    await ada.reload();
    ada.browser.reconnect();
    await clock.advance(31_000);
    const { items } = server.world.page(ada.id, id, { limit: 10 });
    expect(items.at(-1)).toMatchObject({ body: 'an answer', replyTo: question!.message.id });
  });
});
