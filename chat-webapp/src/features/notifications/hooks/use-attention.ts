import { useEffect } from 'react';
import { attention } from '@/lib/attention';

/** Looks at a room for as long as the page is in sight. */
export function useAttention(roomId: string | null): void {
  useEffect(() => {
    if (!roomId) return;
    let stop = () => {};
    const look = () => {
      stop();
      stop = document.visibilityState === 'visible' ? attention.on(roomId) : () => {};
    };
    look();
    document.addEventListener('visibilitychange', look);
    return () => {
      document.removeEventListener('visibilitychange', look);
      stop();
    };
  }, [roomId]);
}
