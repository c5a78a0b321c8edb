import { useEffect, useState } from 'react';
import { draftsOf, type Drafts } from '@/features/messages/model/drafts';
import { recentEmoji } from '@/features/messages/model/recent-emoji';
import { useSession } from '@/features/sessions/hooks/session-context';
import { browserPorts, createChat, type Chat } from '@/realtime';
import { forgetRecentRooms } from './use-recent-rooms';
import { forgetLastRoom } from './use-room-in-address';

interface Conversation {
  readonly chat: Chat;
  readonly drafts: Drafts;
  /** Leaves nothing of this account on this device. Rejects while the server can't be told. */
  readonly logOut: () => Promise<void>;
}

/** The chat of one account, connected for as long as the component is mounted. */
export function useChat(accountId: string): Conversation {
  const { session, http } = useSession();
  const [chat] = useState(() => createChat({ session, http, ...browserPorts() }));
  const [drafts] = useState(() => draftsOf(accountId, window.localStorage));

  useEffect(() => {
    void chat.start();
    return () => void chat.stop();
  }, [chat]);

  async function logOut() {
    await session.logout();
    drafts.clear();
    forgetLastRoom();
    recentEmoji.clear();
    forgetRecentRooms();
    await chat.wipe();
  }

  return { chat, drafts, logOut };
}
