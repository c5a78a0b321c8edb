import { describe, expect, it } from 'vitest';
import type { EventItem, MessageItem, PendingMessage, TimelineItem } from '@/realtime';
import { allRows, rowsOf } from './rows';

const ada = { id: 'ada', username: 'ada', displayName: 'Ada' };
const grace = { id: 'grace', username: 'grace', displayName: 'Grace' };
const noon = new Date(2026, 10, 20, 12, 0);

function message(seq: number, author: typeof ada, minutes: number): MessageItem {
  const createdAt = new Date(noon.getTime() + minutes * 60_000).toISOString();
  const about = { id: `m${seq}`, roomId: 'room', clientMessageId: `c${seq}`, body: `Message ${seq}` };
  return { kind: 'message', key: `k${seq}`, seq, asOf: seq, message: { ...about, seq, author, createdAt } };
}

function joined(seq: number, minutes: number): EventItem {
  const at = new Date(noon.getTime() + minutes * 60_000).toISOString();
  return {
    kind: 'event',
    key: `k${seq}`,
    seq,
    event: { type: 'member.joined', roomId: 'room', seq, at, user: { ...grace, createdAt: at } },
  };
}

const shapeOf = (items: readonly TimelineItem[], firstUnread: number | null = null) =>
  rowsOf(items, firstUnread).settled.map((row) =>
    row.kind === 'message' ? `${row.key}${row.leads ? '!' : ''}` : row.kind,
  );

describe('the rows of a timeline', () => {
  it('group what one author says within five minutes', () => {
    const items = [message(1, ada, 0), message(2, ada, 4), message(3, ada, 9), message(4, grace, 9.5)];
    expect(shapeOf(items)).toEqual(['day', 'k1!', 'k2', 'k3!', 'k4!']);
  });

  it('open each day with its name', () => {
    expect(shapeOf([message(1, ada, 0), message(2, ada, 24 * 60)])).toEqual(['day', 'k1!', 'day', 'k2!']);
  });

  it('fold events in a row, and begin a new group after them', () => {
    const items = [message(1, ada, 0), joined(2, 1), joined(3, 1), message(4, ada, 2)];
    expect(shapeOf(items)).toEqual(['day', 'k1!', 'events', 'k4!']);
  });

  it('draw the "New" line above the first unread message, which then shows its author', () => {
    expect(shapeOf([message(1, ada, 0), message(2, ada, 1)], 2)).toEqual(['day', 'k1!', 'new', 'k2!']);
  });

  it('are the same when gone on from as when made anew', () => {
    const items = [message(1, ada, 0), joined(2, 1), joined(3, 1), message(4, ada, 2), message(5, ada, 3)];
    let rows = rowsOf([], null);
    for (let count = 1; count <= items.length; count += 1) rows = rowsOf(items.slice(0, count), null, rows);
    expect(rows.settled).toEqual(rowsOf(items, null).settled);
  });

  it('are made anew where an item changed in the middle', () => {
    const items = [message(1, ada, 0), message(2, ada, 1)];
    const before = rowsOf(items, null);
    const edited = [{ ...items[0]!, message: { ...items[0]!.message, body: 'Edited' } }, items[1]!];
    expect(rowsOf(edited, null, before).settled).toEqual(rowsOf(edited, null).settled);
  });

  it('keep the key of a message that is sent', () => {
    const pending: PendingMessage = {
      key: 'k2',
      clientMessageId: 'c2',
      roomId: 'room',
      body: 'Hello',
      replyTo: null,
      writtenAt: noon.getTime() + 60_000,
      state: 'sending',
      failureCode: null,
    };
    const waiting = allRows(rowsOf([message(1, ada, 0)], null), [pending], 'ada');
    const sent = allRows(rowsOf([message(1, ada, 0), message(2, ada, 1)], null), [], 'ada');
    expect(waiting.map((row) => row.key)).toEqual(sent.map((row) => row.key));
  });
});
