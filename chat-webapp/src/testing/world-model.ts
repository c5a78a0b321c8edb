/** What the world is made of: accounts, rooms with their logs, and refusals. */
import type { Message, MessagePosted, Role, RoomKind, RoomView, TimelineEvent, User } from '@/realtime/wire';

/** What somebody calls from. */
export interface Client {
  readonly device: string;
  readonly address: string;
}

export const usualClient: Client = { device: 'Firefox, Linux', address: '192.0.2.1' };

interface WrongField {
  readonly field: string;
  readonly code: string;
}

/** Refused, with the wire contract's code and status. */
export class Refusal extends Error {
  constructor(
    readonly code: string,
    readonly status: number,
    readonly fields: readonly WrongField[] = [],
  ) {
    super(code);
  }
}

export function notFound(): never {
  throw new Refusal('not_found', 404);
}

export function forbidden(): never {
  throw new Refusal('forbidden', 403);
}

export function conflict(): never {
  throw new Refusal('conflict', 409);
}

export function invalid(...fields: readonly string[]): never {
  throw new Refusal(
    'invalid',
    422,
    fields.map((field) => ({ field, code: 'invalid' })),
  );
}

/** Whoever calls should prove who they are, and does not. */
export function wrong(field: string, code: 'wrong_password' | 'wrong_code'): never {
  throw new Refusal('invalid', 422, [{ field, code }]);
}

export interface Membership {
  role: Role;
  readonly joinedAt: string;
  readSeq: number;
  /** A direct room that was left: it comes back with its next message. */
  isHidden: boolean;
}

/** A message without its reactions, and who reacted how. */
export interface Posted {
  message: Message;
  readonly reactions: Map<string, Set<string>>;
}

export interface WorldRoom {
  readonly id: string;
  readonly kind: RoomKind;
  name: string | null;
  topic: string;
  readonly createdAt: string;
  readonly members: Map<string, Membership>;
  readonly log: TimelineEvent[];
  readonly posts: Map<string, Posted>;
}

/** An event before the log gives it its place. */
export type Draft<Event = TimelineEvent> = Event extends TimelineEvent
  ? Omit<Event, 'roomId' | 'seq' | 'at'>
  : never;

export type PostDraft = Draft<MessagePosted>;

export interface WorldListener {
  onEvent(event: TimelineEvent): void;
  onJoined(userId: string, view: RoomView): void;
  onLeft(userId: string, roomId: string): void;
  onRead(userId: string, roomId: string, seq: number): void;
  onUser(user: User): void;
  onTyping(userId: string, roomId: string): void;
  onPresence(userId: string, status: 'online' | 'offline'): void;
}
