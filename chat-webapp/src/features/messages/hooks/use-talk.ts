import { useMemo, useState } from 'react';
import type { Drafts } from '../model/drafts';

/** What one is about to do with the messages of a room: change one, or answer one. */
export interface Talk {
  /** The message being edited. */
  readonly editing: string | null;
  /** The message that the next one answers. */
  readonly replyTo: string | null;
  readonly edit: (messageId: string | null) => void;
  readonly reply: (messageId: string | null) => void;
}

/** Lives as long as the room is open; what one answers is part of the draft. */
export function useTalk(roomId: string, drafts: Drafts): Talk {
  const [editing, edit] = useState<string | null>(null);
  const [replyTo, setReplyTo] = useState(() => drafts.replyTo(roomId));
  return useMemo(
    () => ({
      editing,
      replyTo,
      edit,
      reply(messageId) {
        drafts.setReplyTo(roomId, messageId);
        setReplyTo(messageId);
      },
    }),
    [editing, replyTo, drafts, roomId],
  );
}
