import { mentions, type Me } from './mentions';
import type { ChatState } from './state';
import type { Message, RoomView, TimelineEvent } from './wire';

/** A message that is meant for the caller: in a direct room, or by a mention. */
export interface News {
  readonly room: RoomView;
  readonly message: Message;
}

/** What an event means to the caller, once the state has taken it in; what was read meanwhile is no news. */
export function newsIn(event: TimelineEvent, { rooms }: ChatState, me: Me): News | null {
  if (event.type !== 'message.posted') return null;
  const { message } = event;
  const room = rooms.get(event.roomId)?.view;
  if (!room || message.author.id === me.id || message.deletedAt || message.seq <= room.readSeq) return null;
  return room.kind === 'direct' || mentions(message.body, me.username) ? { room, message } : null;
}
