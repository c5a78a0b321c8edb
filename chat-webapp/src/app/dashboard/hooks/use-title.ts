import { useEffect } from 'react';

/** What waits elsewhere stands in the tab. */
export function useTitle(room: string | null, unread: number): void {
  useEffect(() => {
    const place = room ? `${room} · Confab` : 'Confab';
    document.title = unread > 0 ? `(${unread > 99 ? '99+' : unread}) ${place}` : place;
  }, [room, unread]);
}
