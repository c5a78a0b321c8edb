/** How a membership's summary (last message, counts, name) follows the room's events. Pure. */
import { tombstone } from './message-changes';
import { messageAt, type Timeline } from './timeline';
import type { Message, RoomView, TimelineEvent } from './wire';

/** A count that can't be told from what this client holds is kept and must be asked for. */
export interface ViewChange {
  readonly view: RoomView;
  readonly uncertain: boolean;
}

/** As far as the server counts: more is "or more". */
const mostUnread = 1000;
const summaryLength = 200;

/** `before` is the timeline that the event is about to be applied to. */
export function viewAfter(view: RoomView, event: TimelineEvent, before: Timeline, me: string): ViewChange {
  if (event.seq <= view.lastSeq) return certain(view);
  const moved = { ...view, lastSeq: event.seq };
  switch (event.type) {
    case 'message.posted':
      return certain(afterPost(moved, event.message, me));
    case 'message.edited':
      return certain(
        isLast(view, event.message.id) ? { ...moved, lastMessage: summary(event.message) } : moved,
      );
    case 'message.deleted':
      return afterDeletion(moved, event.messageId, event.at, before, me);
    case 'member.joined':
      return certain({ ...moved, memberCount: view.memberCount + 1 });
    case 'member.left':
      return certain({ ...moved, memberCount: view.memberCount - 1 });
    case 'member.updated':
      return certain(event.user.id === me ? { ...moved, role: event.role } : moved);
    case 'room.updated':
      return certain({ ...moved, name: event.room.name, topic: event.room.topic });
    default:
      return certain(moved);
  }
}

/** The view with its marker at `seq`, wherever it was. */
export function viewReadTo(view: RoomView, seq: number, timeline: Timeline, me: string): ViewChange {
  if (seq === view.readSeq) return certain(view);
  const marked = { ...view, readSeq: seq };
  if (seq >= view.lastSeq) return certain({ ...marked, unreadCount: 0, ...noMentions(view) });
  if (timeline.floor > seq || timeline.cursor < view.lastSeq) return { view: marked, uncertain: true };
  const unread = timeline.items.filter(
    (item) => item.kind === 'message' && item.seq > seq && counts(item.message, me),
  ).length;
  return {
    view: { ...marked, unreadCount: Math.min(unread, mostUnread), ...(unread === 0 && noMentions(view)) },
    uncertain: unread > 0 && view.mentionCount !== undefined,
  };
}

export function counts(message: Message, me: string): boolean {
  return message.author.id !== me && !message.deletedAt;
}

function certain(view: RoomView): ViewChange {
  return { view, uncertain: false };
}

function afterPost(view: RoomView, message: Message, me: string): RoomView {
  const isNew = counts(message, me) && message.seq > view.readSeq;
  const unreadCount = Math.min(view.unreadCount + (isNew ? 1 : 0), mostUnread);
  return { ...view, lastMessage: summary(message), unreadCount };
}

function afterDeletion(view: RoomView, id: string, at: string, before: Timeline, me: string): ViewChange {
  const last = view.lastMessage;
  const shown = last?.id === id ? { ...view, lastMessage: tombstone(last, at) } : view;
  const message = messageAt(before, id);
  if (!message) return { view: shown, uncertain: before.floor > view.readSeq };
  if (message.author.id === me || message.seq <= view.readSeq) return certain(shown);
  // Told as deleted before: by a page, after the view had counted it, or by its own event, which didn't count it.
  if (message.deletedAt) return { view: shown, uncertain: true };
  return {
    view: { ...shown, unreadCount: Math.max(0, view.unreadCount - 1) },
    uncertain: view.unreadCount >= mostUnread,
  };
}

function isLast(view: RoomView, messageId: string): boolean {
  return view.lastMessage?.id === messageId;
}

function summary(message: Message): Message {
  const letters = [...message.body];
  return letters.length > summaryLength
    ? { ...message, body: letters.slice(0, summaryLength).join('') }
    : message;
}

function noMentions(view: RoomView): Partial<RoomView> {
  return view.mentionCount === undefined ? {} : { mentionCount: 0 };
}
