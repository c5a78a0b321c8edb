import { useCallback, useEffect, useRef } from 'react';
import type { Chat, RoomSnapshot } from '@/realtime';
import type { Row } from '../model/rows';

/** What is in view of a person who looks counts as read. Answers what to call with the last row in view. */
export function useReading(
  chat: Chat,
  room: RoomSnapshot,
  rows: readonly Row[],
): (lastVisible: number) => void {
  const last = useRef(0);

  const read = useCallback(
    (lastVisible: number) => {
      last.current = lastVisible;
      const seq = seqAt(rows, lastVisible);
      if (room.view && seq > room.view.readSeq && document.hasFocus()) chat.seen(room.roomId, seq);
    },
    [chat, room.roomId, room.view, rows],
  );

  useEffect(() => {
    const onFocus = () => read(last.current);
    window.addEventListener('focus', onFocus);
    return () => window.removeEventListener('focus', onFocus);
  }, [read]);

  return read;
}

function seqAt(rows: readonly Row[], index: number): number {
  for (let at = Math.min(index, rows.length - 1); at >= 0; at -= 1) {
    const row = rows[at]!;
    if (row.kind === 'message') return row.item.seq;
    if (row.kind === 'events') return row.items.at(-1)!.seq;
  }
  return 0;
}
