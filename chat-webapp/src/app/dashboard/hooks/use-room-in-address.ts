import { usePathname, useSearchParams } from 'next/navigation';
import { useCallback, useEffect } from 'react';
import { inListOrder } from '@/features/rooms/model/sections';
import type { RoomsSnapshot } from '@/realtime';

const lastRoomKey = 'confab.lastRoom';

export function forgetLastRoom(): void {
  window.localStorage.removeItem(lastRoomKey);
}

interface RoomInAddress {
  readonly roomId: string | null;
  /** The message that the address leads to. */
  readonly linkedSeq: number | null;
  readonly openRoom: (roomId: string) => void;
  readonly closeRoom: () => void;
}

/** The room stands in the address. Where there is space for a room beside the list, the last one opens by itself. */
export function useRoomInAddress(rooms: RoomsSnapshot): RoomInAddress {
  const address = useSearchParams();
  const isHere = usePathname() === '/dashboard';
  const roomId = isHere ? address.get('room') : null;
  const message = Number(address.get('message'));
  const linkedSeq = Number.isInteger(message) && message > 0 ? message : null;

  const openRoom = useCallback((next: string) => {
    window.history.pushState(null, '', `/dashboard?room=${encodeURIComponent(next)}`);
  }, []);
  const closeRoom = useCallback(() => window.history.pushState(null, '', '/dashboard'), []);

  useEffect(() => {
    if (roomId) window.localStorage.setItem(lastRoomKey, roomId);
  }, [roomId]);

  useEffect(() => {
    if (!isHere || roomId || !rooms.loaded || !window.matchMedia('(min-width: 48rem)').matches) return;
    const last = window.localStorage.getItem(lastRoomKey);
    const room = rooms.items.find((each) => each.id === last) ?? inListOrder(rooms.items)[0];
    if (room) window.history.replaceState(null, '', `/dashboard?room=${room.id}`);
  }, [isHere, roomId, rooms]);

  return { roomId, linkedSeq, openRoom, closeRoom };
}
