import { useCallback, useEffect, useState } from 'react';
import type { Chat, Member, RoomSnapshot } from '@/realtime';

interface Members {
  /** Null until the first answer. */
  readonly members: readonly Member[] | null;
  readonly problem: unknown;
  readonly reload: () => void;
}

/** Who is in a room; asked for again whenever somebody came, went, or got another role. */
export function useMembers(chat: Chat, { roomId, room, items }: RoomSnapshot): Members {
  const [members, setMembers] = useState<readonly Member[] | null>(null);
  const [problem, setProblem] = useState<unknown>(null);
  const [attempt, setAttempt] = useState(0);
  const change = items.findLast((item) => item.kind === 'event' && item.event.type !== 'room.updated')?.seq;

  useEffect(() => {
    let current = true;
    chat.members(roomId).then(
      (list) => {
        if (!current) return;
        setMembers(list);
        setProblem(null);
      },
      (failure: unknown) => current && setProblem(failure),
    );
    return () => {
      current = false;
    };
  }, [chat, roomId, room?.memberCount, change, attempt]);

  const reload = useCallback(() => setAttempt((count) => count + 1), []);
  return { members, problem, reload };
}
