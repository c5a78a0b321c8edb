/** What a caller is shown of a room: always the present state. */
import { mentions } from '@/realtime/mentions';
import type {
  Author,
  Member,
  Message,
  MessagePage,
  Reaction,
  Room,
  RoomView,
  TimelineEvent,
  User,
} from '@/realtime/wire';
import { notFound, type Posted, type WorldRoom } from './world-model';

type UserOf = (userId: string) => User;

export function roomOf({ id, kind, name, topic, createdAt, members, log }: WorldRoom): Room {
  return { id, kind, name, topic, createdAt, memberCount: members.size, lastSeq: log.length };
}

export function viewOf(room: WorldRoom, { id, username }: User, userOf: UserOf): RoomView {
  const { role, readSeq } = room.members.get(id) ?? notFound();
  const posts = [...room.posts.values()].map((posted) => told(posted, userOf));
  const unread = posts.filter(
    (message) => message.seq > readSeq && message.author.id !== id && !message.deletedAt,
  );
  const last = posts.at(-1);
  return {
    ...roomOf(room),
    role,
    readSeq,
    unreadCount: Math.min(unread.length, 1000),
    mentionCount: unread.filter((message) => mentions(message.body, username)).length,
    ...(last && { lastMessage: { ...last, body: [...last.body].slice(0, 200).join('') } }),
    ...(room.kind === 'direct' && { members: membersOf(room, userOf) }),
  };
}

export function membersOf(room: WorldRoom, userOf: UserOf): Member[] {
  return [...room.members.keys()].map((userId) => memberOf(room, userId, userOf));
}

export function memberOf(room: WorldRoom, userId: string, userOf: UserOf): Member {
  const { role, joinedAt } = room.members.get(userId) ?? notFound();
  return { user: userOf(userId), role, joinedAt };
}

/** A message as one reader sees it, with its reactions. */
export function seenBy(userId: string, posted: Posted, userOf: UserOf): Message {
  const reactions = [...posted.reactions].map(([emoji, people]): Reaction => ({
    emoji,
    count: people.size,
    mine: people.has(userId),
  }));
  return { ...told(posted, userOf), reactions };
}

/** The same for everybody: without reactions. */
export function rendered(room: WorldRoom, event: TimelineEvent, userOf: UserOf): TimelineEvent {
  if ('message' in event)
    return { ...event, message: told(room.posts.get(event.message.id) ?? notFound(), userOf) };
  return 'user' in event ? { ...event, user: userOf(event.user.id) } : event;
}

export interface PageQuery {
  readonly limit: number;
  readonly before?: number;
  readonly after?: number;
  readonly around?: number;
}

export function pageOf(room: WorldRoom, userId: string, query: PageQuery, userOf: UserOf): MessagePage {
  const all = [...room.posts.values()];
  const shown = shownOf(all, query);
  return {
    items: shown.map((posted) => seenBy(userId, posted, userOf)),
    hasMoreBefore: shown.length > 0 && all[0] !== shown[0],
    hasMoreAfter: shown.length > 0 && all.at(-1) !== shown.at(-1),
    asOfSeq: room.log.length,
  };
}

function shownOf(all: readonly Posted[], { limit, before, after, around }: PageQuery): readonly Posted[] {
  const below = (seq: number) => all.filter(({ message }) => message.seq < seq);
  const above = (seq: number) => all.filter(({ message }) => message.seq > seq);
  if (around !== undefined) {
    const older = below(around).slice(-Math.floor(limit / 2));
    return [...older, ...above(around - 1).slice(0, limit - older.length)];
  }
  return after === undefined ? below(before ?? Infinity).slice(-limit) : above(after).slice(0, limit);
}

export function authorOf({ id, username, displayName }: User): Author {
  return { id, username, displayName };
}

function told({ message }: Posted, userOf: UserOf): Message {
  return { ...message, author: authorOf(userOf(message.author.id)) };
}
