import { useCallback, useEffect, useState } from 'react';
import type { Chat, Room } from '@/realtime';

interface PublicRooms {
  /** Null until the first answer. */
  readonly rooms: readonly Room[] | null;
  readonly hasMore: boolean;
  readonly problem: unknown;
  readonly loadMore: () => void;
}

const typingPause = 200;

interface Answer {
  readonly query: string;
  readonly rooms: readonly Room[];
  readonly next: string | null;
}

/** The public rooms that match, page by page. Answers to what one no longer asks are dropped. */
export function usePublicRooms(chat: Chat, query: string): PublicRooms {
  const [answer, setAnswer] = useState<Answer | null>(null);
  const [problem, setProblem] = useState<unknown>(null);

  useEffect(() => {
    let current = true;
    const ask = async () => {
      try {
        const page = await chat.browse(query);
        if (current) setAnswer({ query, rooms: page.items, next: page.nextCursor });
        if (current) setProblem(null);
      } catch (failure) {
        if (current) setProblem(failure);
      }
    };
    const timer = setTimeout(() => void ask(), query ? typingPause : 0);
    return () => {
      current = false;
      clearTimeout(timer);
    };
  }, [chat, query]);

  const loadMore = useCallback(() => {
    if (!answer?.next) return;
    chat.browse(answer.query, answer.next).then(
      (page) => {
        setAnswer((now) =>
          now === answer ? { ...now, rooms: [...now.rooms, ...page.items], next: page.nextCursor } : now,
        );
      },
      (failure: unknown) => setProblem(failure),
    );
  }, [chat, answer]);

  return { rooms: answer?.rooms ?? null, hasMore: Boolean(answer?.next), problem, loadMore };
}
