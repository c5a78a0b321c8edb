import { useCallback, useMemo, useState } from 'react';
import type { RoomSnapshot } from '@/realtime';
import type { Row } from '../model/rows';
import type { Viewport } from './use-virtual-rows';

interface UnreadAbove {
  /** Whether the "New" line lies further up than one has been, loaded or not. */
  readonly isAbove: boolean;
  readonly onView: (view: Viewport) => void;
}

/** Knows whether the beginning of the unread is still to be seen. */
export function useUnreadAbove({ unreadFrom }: RoomSnapshot, rows: readonly Row[]): UnreadAbove {
  const newAt = useMemo(() => rows.findIndex((row) => row.kind === 'new'), [rows]);
  const [isSeen, setSeen] = useState(false);
  const [isHigher, setHigher] = useState(false);
  const onView = useCallback(
    ({ firstVisible, lastVisible }: Viewport) => {
      setHigher(newAt >= 0 && newAt < firstVisible);
      if (newAt >= firstVisible && newAt <= lastVisible) setSeen(true);
    },
    [newAt],
  );
  return { isAbove: !isSeen && (unreadFrom !== null || isHigher), onView };
}
