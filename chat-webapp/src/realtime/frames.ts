/** The frames of `/ws/chat`. What this client doesn't know, it ignores. */
import type { Epoch } from './state';
import type { RoomView, TimelineEvent, User } from './wire';

export type ClientFrame =
  | { type: 'hello'; token: string; epoch?: Epoch; cursors: Readonly<Record<string, number>> }
  | { type: 'renew'; token: string }
  | SendFrame
  | { type: 'read'; roomId: string; seq: number }
  | { type: 'typing'; roomId: string }
  | { type: 'ping'; ref: number };

export interface SendFrame {
  readonly type: 'send';
  readonly ref: string;
  readonly roomId: string;
  readonly clientMessageId: string;
  readonly body: string;
  readonly replyTo?: string;
}

export interface Welcome {
  readonly type: 'welcome';
  readonly user: User;
  readonly sessionId: string;
  readonly rooms: readonly RoomView[];
  readonly heartbeatSeconds: number;
  readonly epoch: Epoch;
  /** It comes from another tab: what is missing up to it does not follow by itself. */
  readonly relayed?: boolean;
}

export interface Ack {
  readonly type: 'ack';
  readonly ref: unknown;
  readonly roomId: string;
  readonly clientMessageId: string;
  readonly messageId: string;
  readonly seq: number;
  readonly createdAt: string;
  readonly duplicate: boolean;
}

export interface ErrorFrame {
  readonly type: 'error';
  readonly ref?: unknown;
  readonly code: string;
  readonly detail?: string;
  readonly retryAfterMs?: number | null;
}

export type ServerFrame =
  | Welcome
  | Ack
  | ErrorFrame
  | { type: 'event'; event: TimelineEvent }
  | { type: 'reset'; roomId: string; lastSeq: number }
  | { type: 'room.joined'; room: RoomView }
  | { type: 'room.left'; roomId: string }
  | { type: 'read'; roomId: string; seq: number }
  | { type: 'user.updated'; user: User }
  | { type: 'typing'; roomId: string; userId: string }
  | { type: 'presence'; userId: string; status: 'online' | 'offline' }
  | { type: 'renewed' }
  | { type: 'pong'; ref?: unknown };

const known: Record<ServerFrame['type'], true> = {
  welcome: true,
  ack: true,
  error: true,
  event: true,
  reset: true,
  'room.joined': true,
  'room.left': true,
  read: true,
  'user.updated': true,
  typing: true,
  presence: true,
  renewed: true,
  pong: true,
};

const knownEvents: Record<TimelineEvent['type'], true> = {
  'message.posted': true,
  'message.edited': true,
  'message.deleted': true,
  'reaction.added': true,
  'reaction.removed': true,
  'member.joined': true,
  'member.left': true,
  'member.updated': true,
  'room.updated': true,
  unknown: true,
};

/** The frame, or null for one that this client has no use for. */
export function parseFrame(data: unknown): ServerFrame | null {
  const frame = jsonOf(data);
  if (typeof frame !== 'object' || frame === null || !('type' in frame)) return null;
  if (typeof frame.type !== 'string' || !Object.hasOwn(known, frame.type)) return null;
  const parsed = frame as ServerFrame;
  return parsed.type === 'event' ? { ...parsed, event: parseEvent(parsed.event) } : parsed;
}

/** An event of an unknown type still takes its `seq`. */
export function parseEvent(event: TimelineEvent): TimelineEvent {
  if (Object.hasOwn(knownEvents, event.type)) return event;
  const { roomId, seq, at } = event as TimelineEvent;
  return { type: 'unknown', roomId, seq, at };
}

function jsonOf(data: unknown): unknown {
  try {
    return typeof data === 'string' ? JSON.parse(data) : null;
  } catch {
    return null;
  }
}
