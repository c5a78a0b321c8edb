// @vitest-environment node
import { describe, expect, test } from 'vitest';
import {
  confirmedRead,
  enteredAt,
  firstUnreadAfter,
  lookedAt,
  marked,
  received,
  recounted,
  type RoomState,
} from './room-state';
import type { Message, RoomView, TimelineEvent } from './wire';

const me = { id: 'ada', username: 'ada' };

const view: RoomView = {
  id: 'room',
  kind: 'public',
  name: 'Engines',
  topic: '',
  createdAt: '',
  memberCount: 2,
  lastSeq: 0,
  role: 'member',
  readSeq: 0,
  unreadCount: 0,
  mentionCount: 0,
};

function message(seq: number, author = 'grace'): Message {
  const by = { id: author, username: author, displayName: author };
  return {
    id: `m${seq}`,
    roomId: 'room',
    seq,
    author: by,
    clientMessageId: `c${seq}`,
    body: `body ${seq}`,
    createdAt: '',
  };
}

const posted = (seq: number, author?: string): TimelineEvent => ({
  type: 'message.posted',
  roomId: 'room',
  seq,
  at: '',
  message: message(seq, author),
});

const after = (...events: TimelineEvent[]): RoomState =>
  events.reduce((state, event) => received(state, event, me), enteredAt(view));

const seqs = (state: RoomState) => state.timeline.items.map((item) => item.seq);

describe('events', () => {
  test('past a gap wait for what is missing', () => {
    const gap = after(posted(1), posted(4), posted(3));
    expect(seqs(gap)).toEqual([1]);
    expect(gap.view?.lastSeq).toBe(1);
    expect(seqs(received(gap, posted(2), me))).toEqual([1, 2, 3, 4]);
  });

  test('that are known change nothing, not even the object', () => {
    const state = after(posted(1), posted(2));
    expect(received(state, posted(1), me)).toBe(state);
  });

  test('count as unread when others wrote them', () => {
    expect(after(posted(1), posted(2, me.id), posted(3)).view).toMatchObject({
      unreadCount: 2,
      lastMessage: { id: 'm3' },
    });
  });
});

describe('the read marker', () => {
  test('moves at once, and not back', () => {
    const read = marked(after(posted(1), posted(2), posted(3)), 2, me);
    expect(read.view).toMatchObject({ readSeq: 2, unreadCount: 1 });
    expect(marked(read, 1, me)).toBe(read);
  });

  test('does not flicker when an earlier one is confirmed late', () => {
    const state = marked(marked(after(posted(1), posted(2), posted(3)), 1, me), 3, me);
    expect(confirmedRead(state, 1, me).view).toMatchObject({ readSeq: 3, unreadCount: 0 });
    expect(confirmedRead(state, 3, me).marked).toBeNull();
  });

  test('goes back when another device says so', () => {
    const state = confirmedRead(marked(after(posted(1), posted(2)), 2, me), 2, me);
    expect(confirmedRead(state, 0, me).view).toMatchObject({ readSeq: 0, unreadCount: 2 });
  });

  test('is cut to what there is', () => {
    expect(marked(after(posted(1)), 99, me).marked).toBe(1);
  });
});

describe('counts asked for', () => {
  const uncertain = { ...after(posted(1), posted(2)), uncertain: true };
  const counted = { ...view, lastSeq: 2, unreadCount: 7 };

  test('are taken when they are as new as what is held', () => {
    expect(recounted(uncertain, counted)).toMatchObject({ uncertain: false, view: { unreadCount: 7 } });
  });

  test.each([
    ['older than an event', { ...counted, lastSeq: 1 }],
    ['from before a read marker', { ...counted, readSeq: 1 }],
  ])('are not taken when they are %s', (_, stale) => {
    expect(recounted(uncertain, stale)).toBe(uncertain);
  });
});

describe('the "New" line', () => {
  test('stands above the first message of others', () => {
    expect(firstUnreadAfter(after(posted(1), posted(2, me.id), posted(3)), 1, me)).toBe(3);
  });

  test('stands nowhere while the first unread message is not loaded', () => {
    const page = { items: [message(8), message(9)], hasMoreBefore: true, hasMoreAfter: false, asOfSeq: 9 };
    expect(firstUnreadAfter(lookedAt(page), 3, me)).toBeNull();
    expect(firstUnreadAfter(lookedAt(page), 8, me)).toBe(9);
  });
});
