import type {
  Author,
  EventItem,
  Message,
  MessageItem,
  PendingMessage,
  RoomSnapshot,
  RoomView,
} from '@/realtime';

export const ada: Author = { id: 'user-1', username: 'ada', displayName: 'Ada Lovelace' };
export const grace: Author = { id: 'user-2', username: 'grace', displayName: 'Grace Hopper' };
const createdAt = '2026-10-15T09:04:00.000Z';

let count = 0;

/** A message on the timeline; Ada is who looks at it. */
export function item(
  body: string,
  rest: Partial<Message> = {},
  more: Partial<MessageItem> = {},
): MessageItem {
  const seq = (count += 1);
  const id = `message-${seq}`;
  const message: Message = {
    id,
    roomId: 'room-1',
    seq,
    author: grace,
    clientMessageId: id,
    body,
    createdAt,
    ...rest,
  };
  return { kind: 'message', key: id, seq, asOf: seq, message, ...more };
}

export function failedEdit(body: string): MessageItem {
  const edited = item(body, { author: ada });
  const { id } = edited.message;
  const amendment = { kind: 'edit', body: 'A better one' } as const;
  const head = { key: `${id}:edit`, roomId: 'room-1', messageId: id, at: createdAt };
  return { ...edited, amendments: [{ ...head, amendment, state: 'failed', failureCode: 'forbidden' }] };
}

export function pending(body: string, rest: Partial<PendingMessage> = {}): PendingMessage {
  const key = `pending-${(count += 1)}`;
  const head = {
    key,
    clientMessageId: key,
    roomId: 'room-1',
    replyTo: null,
    writtenAt: Date.parse(createdAt),
  };
  return { ...head, body, state: 'queued', failureCode: null, ...rest };
}

export function joined(...names: readonly string[]): readonly EventItem[] {
  return names.map((displayName) => {
    const seq = (count += 1);
    const user = { id: displayName, username: displayName.toLowerCase(), displayName, createdAt };
    const event = { type: 'member.joined', roomId: 'room-1', seq, at: createdAt, user } as const;
    return { kind: 'event', key: `event-${seq}`, seq, event };
  });
}

export function view(name: string | null, rest: Partial<RoomView> = {}): RoomView {
  return {
    id: `room-${name}`,
    kind: 'public',
    name,
    topic: '',
    createdAt,
    memberCount: 3,
    lastSeq: 1,
    role: 'member',
    readSeq: 1,
    unreadCount: 0,
    mentionCount: 0,
    ...rest,
  };
}

export function direct(other: Author, rest: Partial<RoomView> = {}): RoomView {
  const members = [ada, other].map((author) => ({
    user: { ...author, createdAt },
    role: 'member' as const,
    joinedAt: createdAt,
  }));
  return view(null, { id: `direct-${other.id}`, kind: 'direct', members, ...rest });
}

export function snapshot(rest: Partial<RoomSnapshot> = {}): RoomSnapshot {
  return {
    roomId: 'room-1',
    status: 'ready',
    failureCode: null,
    room: null,
    view: null,
    items: [],
    pending: [],
    hasMoreBefore: false,
    hasMoreAfter: false,
    loadingBefore: false,
    loadBeforeFailed: false,
    firstUnreadSeq: null,
    unreadFrom: null,
    isKeptUnread: false,
    typing: [],
    ...rest,
  };
}
