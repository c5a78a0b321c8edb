import type { RoomView } from '@/realtime';

export interface Sections {
  readonly rooms: readonly RoomView[];
  readonly direct: readonly RoomView[];
}

/** The sidebar's parts, each in the order that it came in. */
export function sectionsOf(rooms: readonly RoomView[]): Sections {
  return {
    rooms: rooms.filter((room) => room.kind !== 'direct'),
    direct: rooms.filter((room) => room.kind === 'direct'),
  };
}

/** As one goes through the sidebar from top to bottom. */
export function inListOrder(rooms: readonly RoomView[]): readonly RoomView[] {
  const sections = sectionsOf(rooms);
  return [...sections.rooms, ...sections.direct];
}
