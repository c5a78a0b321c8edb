import { useEffect } from 'react';
import type { RoomView } from '@/realtime';
import { badgeOf, iconWith } from '../model/badge';

/** What waits shows on the tab's icon. */
export function useBadge(rooms: readonly RoomView[]): void {
  const badge = badgeOf(rooms);
  const count = badge.kind === 'count' ? badge.count : 0;

  useEffect(() => {
    const links = [...document.querySelectorAll<HTMLLinkElement>('link[rel~="icon"]')];
    const usual = links.map((link) => link.href);
    if (badge.kind === 'none' || links.length === 0) return;
    const style = getComputedStyle(document.documentElement);
    const colour = (role: string) => style.getPropertyValue(`--${role}`);
    const colours = {
      mark: colour('accent'),
      fill: colour('accent-soft'),
      badge: colour('danger'),
      onBadge: colour('canvas'),
    };
    const shown = badge.kind === 'count' ? { kind: badge.kind, count } : { kind: badge.kind };
    links.forEach((link) => (link.href = iconWith(shown, colours)));
    return () => links.forEach((link, at) => (link.href = usual[at]!));
  }, [badge.kind, count]);
}
