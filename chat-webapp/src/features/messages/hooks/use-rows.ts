import { useMemo, useState } from 'react';
import type { RoomSnapshot } from '@/realtime';
import { allRows, noRows, rowsOf, type Row } from '../model/rows';

/** The rows of a room; those of the moment before are gone on from. */
export function useRows(room: RoomSnapshot, me: string): readonly Row[] {
  const [before, setBefore] = useState(noRows);
  const settled = rowsOf(room.items, room.firstUnreadSeq, before);
  if (settled !== before) setBefore(settled);
  return useMemo(() => allRows(settled, room.pending, me), [settled, room.pending, me]);
}
