import type { Message } from '@/realtime';

/** What somebody may do with the messages of the room that they look at. */
export interface Standing {
  readonly me: string;
  readonly isMember: boolean;
  readonly mayDeleteOthers: boolean;
}

export interface MessageRights {
  /** React and reply. */
  readonly answer: boolean;
  readonly edit: boolean;
  readonly remove: boolean;
}

const none: MessageRights = { answer: false, edit: false, remove: false };

export function rightsOn(message: Message, { me, isMember, mayDeleteOthers }: Standing): MessageRights {
  if (message.deletedAt || !isMember) return none;
  const isMine = message.author.id === me;
  return { answer: true, edit: isMine, remove: isMine || mayDeleteOthers };
}
