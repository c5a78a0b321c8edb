import type { RoomView } from '@/realtime';

/** What the icon of the tab tells: how often one is meant, or at least that there is something new. */
export type Badge = { readonly kind: 'none' | 'dot' } | { readonly kind: 'count'; readonly count: number };

export function badgeOf(rooms: readonly RoomView[]): Badge {
  const count = rooms.reduce((sum, room) => sum + meantIn(room), 0);
  if (count > 0) return { kind: 'count', count };
  return { kind: rooms.some((room) => room.unreadCount > 0) ? 'dot' : 'none' };
}

/** In a direct room everything is meant for oneself. */
function meantIn({ kind, unreadCount, mentionCount }: RoomView): number {
  return kind === 'direct' ? unreadCount : mentionCount;
}

export interface BadgeColours {
  readonly mark: string;
  readonly fill: string;
  readonly badge: string;
  readonly onBadge: string;
}

/** The mark with its badge, as the address of a picture. */
export function iconWith(badge: Badge, { mark, fill, badge: ground, onBadge }: BadgeColours): string {
  const svg = [
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 24 24">',
    `<path fill="${fill}" stroke="${mark}" stroke-width="2.5" stroke-linejoin="round" d="M12 2.75 20 7.4v9.2l-8 4.65-3.2-1.86L4 21.25V7.4z"/>`,
    badge.kind === 'dot' ? `<circle cx="18" cy="18" r="5" fill="${ground}"/>` : '',
    badge.kind === 'count' ? countOf(badge.count, ground, onBadge) : '',
    '</svg>',
  ].join('');
  return `data:image/svg+xml,${encodeURIComponent(svg)}`;
}

function countOf(count: number, fill: string, ink: string): string {
  const words = count > 9 ? '9+' : String(count);
  const size = words.length > 1 ? 9 : 12;
  return `<circle cx="16" cy="16" r="8" fill="${fill}"/><text x="16" y="${16 + size * 0.36}" font-family="system-ui,sans-serif" font-size="${size}" font-weight="700" text-anchor="middle" fill="${ink}">${words}</text>`;
}
