/** How a membership's summary (last message, counts, name) follows the room's events. Pure. */
import { mentions, type Me } from './mentions';
import { tombstone } from './message-changes';
import { messageAt, type Timeline } from './timeline';
import type { MemberJoined, Message, MessageEdited, RoomView, TimelineEvent } from './wire';

/** A count that can't be told from what this client holds is kept and must be asked for. */
export interface ViewChange {
  readonly view: RoomView;
  readonly uncertain: boolean;
}

/** As far as the server counts: more is "or more". */
const mostUnread = 1000;
const summaryLength = 200;

/** `before` is the timeline that the event is about to be applied to. */
export function viewAfter(view: RoomView, event: TimelineEvent, before: Timeline, me: Me): ViewChange {
  if (event.seq <= view.lastSeq) return certain(view);
  const moved = { ...view, lastSeq: event.seq };
  switch (event.type) {
    case 'message.posted':
      return certain(afterPost(moved, event.message, me));
    case 'message.edited':
      return afterEdit(moved, event, before, me);
    case 'message.deleted':
      return afterDeletion(moved, event.messageId, event.at, before, me);
    case 'member.joined':
      return certain({ ...moved, memberCount: view.memberCount + 1, ...joinedBy(view, event) });
    case 'member.left':
      return certain({ ...moved, memberCount: view.memberCount - 1 });
    case 'member.updated':
      return certain(event.user.id === me.id ? { ...moved, role: event.role } : moved);
    case 'room.updated':
      return certain({ ...moved, name: event.room.name, topic: event.room.topic });
    default:
      return certain(moved);
  }
}

/** The view with its marker at `seq`, wherever it was. */
export function viewReadTo(view: RoomView, seq: number, timeline: Timeline, me: Me): ViewChange {
  if (seq === view.readSeq) return certain(view);
  const marked = { ...view, readSeq: seq };
  if (seq >= view.lastSeq) return certain({ ...marked, unreadCount: 0, mentionCount: 0 });
  if (timeline.floor > seq || timeline.cursor < view.lastSeq) return { view: marked, uncertain: true };
  const unread = timeline.items.flatMap((item) =>
    item.kind === 'message' && item.seq > seq && counts(item.message, me.id) ? [item.message] : [],
  );
  const calling = unread.filter((message) => mentions(message.body, me.username));
  return certain({
    ...marked,
    unreadCount: Math.min(unread.length, mostUnread),
    mentionCount: Math.min(calling.length, mostUnread),
  });
}

export function counts(message: Message, me: string): boolean {
  return message.author.id !== me && !message.deletedAt;
}

function certain(view: RoomView): ViewChange {
  return { view, uncertain: false };
}

function afterPost(view: RoomView, message: Message, me: Me): RoomView {
  const isNew = counts(message, me.id) && message.seq > view.readSeq;
  return {
    ...withCounts(view, isNew ? 1 : 0, isNew && mentions(message.body, me.username) ? 1 : 0),
    lastMessage: summary(message),
  };
}

/** A direct room names its people. */
function joinedBy({ members }: RoomView, { user, at }: MemberJoined): Pick<RoomView, 'members'> {
  const isNew = members?.every((member) => member.user.id !== user.id);
  return members && isNew ? { members: [...members, { user, role: 'member', joinedAt: at }] } : {};
}

/** An edit may call somebody, or no longer. */
function afterEdit(view: RoomView, { message, seq }: MessageEdited, before: Timeline, me: Me): ViewChange {
  const shown = view.lastMessage?.id === message.id ? { ...view, lastMessage: summary(message) } : view;
  if (!counts(message, me.id) || message.seq <= view.readSeq) return certain(shown);
  const held = messageAt(before, message.id);
  // A page told of the edit before its event: what was counted is no longer known.
  if (!held || held.asOf >= seq || held.message.deletedAt) return { view: shown, uncertain: true };
  const [calls, called] = [message, held.message].map(({ body }) => Number(mentions(body, me.username)));
  return certain(withCounts(shown, 0, calls! - called!));
}

function afterDeletion(view: RoomView, id: string, at: string, before: Timeline, me: Me): ViewChange {
  const last = view.lastMessage;
  const shown = last?.id === id ? { ...view, lastMessage: tombstone(last, at) } : view;
  const message = messageAt(before, id)?.message;
  if (!message) return { view: shown, uncertain: before.floor > view.readSeq };
  if (message.author.id === me.id || message.seq <= view.readSeq) return certain(shown);
  // Told as deleted before: by a page, after the view had counted it, or by its own event, which didn't count it.
  if (message.deletedAt) return { view: shown, uncertain: true };
  return {
    view: withCounts(shown, -1, mentions(message.body, me.username) ? -1 : 0),
    uncertain: view.unreadCount >= mostUnread,
  };
}

function withCounts(view: RoomView, unread: number, mentioned: number): RoomView {
  return {
    ...view,
    unreadCount: between(0, view.unreadCount + unread, mostUnread),
    mentionCount: between(0, view.mentionCount + mentioned, mostUnread),
  };
}

function between(least: number, value: number, most: number): number {
  return Math.min(most, Math.max(least, value));
}

function summary(message: Message): Message {
  const letters = [...message.body];
  return letters.length > summaryLength
    ? { ...message, body: letters.slice(0, summaryLength).join('') }
    : message;
}
