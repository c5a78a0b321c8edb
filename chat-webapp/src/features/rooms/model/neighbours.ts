import type { RoomView } from '@/realtime';

/** The room that is `step` rows away in the list, going round at its ends; with `unread`, the next unread one. */
export function neighbourOf(
  rooms: readonly RoomView[],
  current: string | null,
  step: 1 | -1,
  unread: boolean,
): RoomView | null {
  const at = rooms.findIndex((room) => room.id === current);
  const from = at < 0 && step < 0 ? 0 : at;
  for (let distance = 1; distance <= rooms.length; distance += 1) {
    const room = rooms[(from + step * distance + rooms.length * 2) % rooms.length]!;
    if (room.id !== current && (!unread || room.unreadCount > 0)) return room;
  }
  return null;
}
