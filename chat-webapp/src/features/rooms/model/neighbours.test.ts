import { describe, expect, it } from 'vitest';
import type { RoomView } from '@/realtime';
import { neighbourOf } from './neighbours';

const room = (id: string, unreadCount = 0) => ({ id, unreadCount }) as RoomView;
const rooms = [room('a'), room('b', 3), room('c'), room('d', 1)];

describe('the neighbour of a room', () => {
  it.each([
    ['a', 1, false, 'b'],
    ['a', -1, false, 'd'],
    ['d', 1, false, 'a'],
    ['b', 1, true, 'd'],
    ['b', -1, true, 'd'],
    [null, 1, false, 'a'],
    [null, -1, false, 'd'],
  ] as const)('from %s by %s (unread: %s) is %s', (current, step, unread, expected) => {
    expect(neighbourOf(rooms, current, step, unread)?.id).toBe(expected);
  });

  it('is nobody where no other room is unread', () => {
    expect(neighbourOf([room('a'), room('b', 2)], 'b', 1, true)).toBeNull();
    expect(neighbourOf([], null, 1, false)).toBeNull();
  });
});
