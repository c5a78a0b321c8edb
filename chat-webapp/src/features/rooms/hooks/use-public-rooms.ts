import { useCallback } from 'react';
import { typingPause, usePaged } from '@/lib/use-paged';
import type { Chat } from '@/realtime';

/** The public rooms that match. */
export function usePublicRooms(chat: Chat, query: string) {
  const ask = useCallback((cursor: string | null) => chat.browse(query, cursor), [chat, query]);
  return usePaged(ask, query ? typingPause : 0);
}
