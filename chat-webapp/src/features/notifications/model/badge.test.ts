import { describe, expect, it } from 'vitest';
import type { RoomKind, RoomView } from '@/realtime';
import { badgeOf, iconWith } from './badge';

const room = (kind: RoomKind, unreadCount: number, mentionCount = 0) =>
  ({ kind, unreadCount, mentionCount }) as RoomView;

describe('the badge', () => {
  it.each([
    ['nothing', [room('public', 0), room('direct', 0)], { kind: 'none' }],
    ['news', [room('public', 3), room('direct', 0)], { kind: 'dot' }],
    ['mentions', [room('public', 9, 2), room('private', 1, 1)], { kind: 'count', count: 3 }],
    ['direct messages', [room('direct', 2), room('public', 9)], { kind: 'count', count: 2 }],
  ])('tells of %s', (_name, rooms, badge) => {
    expect(badgeOf(rooms)).toEqual(badge);
  });

  const colours = { mark: 'teal', fill: 'none', badge: 'oklch(0.5 0.1 27)', onBadge: 'white' };
  const drawn = (icon: string) => decodeURIComponent(icon.slice('data:image/svg+xml,'.length));

  it('is drawn on the mark', () => {
    expect(drawn(iconWith({ kind: 'none' }, colours))).not.toContain('circle');
    expect(drawn(iconWith({ kind: 'dot' }, colours))).toContain('<circle');
    expect(drawn(iconWith({ kind: 'count', count: 3 }, colours))).toContain('>3</text>');
    expect(drawn(iconWith({ kind: 'count', count: 12 }, colours))).toContain('>9+</text>');
  });
});
