import type { Schemas } from '@/lib/schemas';
import type { ChatSnapshot, RoomSnapshot } from './snapshots';
import type { News } from './news';
import type { ProfileChange } from './people-commands';
import type { Author, Member, Page, Role, Room, User } from './wire';

export interface Chat {
  readonly getSnapshot: () => ChatSnapshot;
  /** Any id will do: what is not known yet is `loading`. */
  readonly getRoom: (roomId: string) => RoomSnapshot;
  /** What is known here of somebody. */
  readonly person: (userId: string) => Author | null;
  /** Everybody whom this client came across. */
  readonly people: () => readonly Author[];
  /** Calls back after each change, at most once per frame; answers how to stop. */
  readonly subscribe: (listener: () => void) => () => void;

  /**
   * Hears of each new message that is meant for the caller, in the one tab that owns the socket; answers how to stop.
   */
  readonly onNews: (listener: (news: News) => void) => () => void;

  /** Shows what is cached, then connects. Safe to call twice. */
  start(): Promise<void>;
  /** Closes the socket, keeps the cache and the outbox. */
  stop(): Promise<void>;
  /** Stops and forgets everything of this account on this device: cache and unsent messages. For logout. */
  wipe(): Promise<void>;

  /** The person looks at this room: loads its newest page if need be and places the 'New' line. Repeatable. */
  open(roomId: string): void;
  /** The person looks elsewhere: the 'New' line goes. */
  close(roomId: string): void;
  loadOlder(roomId: string): Promise<void>;
  /**
   * Sees to it that a message, given by its id or its `seq`, is among the room's items, if need be with an excerpt
   * from the past. Answers its `seq`, or null where there is no such message; rejects with a ProblemError.
   */
  jumpTo(roomId: string, target: string | number): Promise<number | null>;
  /** Goes on towards the end, after a jump. */
  loadNewer(roomId: string): Promise<void>;
  /** Comes back from a jump. */
  toLatest(roomId: string): void;

  /** Puts a message into the outbox, to be sent until acknowledged; answers its clientMessageId. */
  send(roomId: string, body: string, replyTo?: string | null): string;
  /** Sends a `failed` message again. */
  retry(clientMessageId: string): void;
  /** Drops a message that is not `sent` yet. */
  discard(clientMessageId: string): void;
  /** What came into view is read, unless one marked it unread and is still there. */
  seen(roomId: string, seq: number): void;
  /** Moves the read marker, at once here and soon on the server; never moves it back. */
  markRead(roomId: string, seq: number): void;
  /** Makes this message and what follows it unread. Rejects with a ProblemError. */
  markUnread(roomId: string, seq: number): Promise<void>;
  /** The person is writing: told to the others every few seconds. */
  typing(roomId: string): void;

  /**
   * These change a message at once here, and on the server soon. What the server refuses is undone, and stands
   * among the item's `amendments` until it is retried or discarded.
   */
  edit(roomId: string, messageId: string, body: string): void;
  delete(roomId: string, messageId: string): void;
  react(roomId: string, messageId: string, emoji: string, wanted: boolean): void;
  retryAmendment(key: string): void;
  discardAmendment(key: string): void;

  /** The following reject with a ProblemError. */
  createRoom(draft: RoomDraft): Promise<Room>;
  /** The one room of the caller and these people; shows it if it was left. */
  openDirect(userIds: readonly string[]): Promise<Room>;
  changeRoom(roomId: string, change: RoomChange): Promise<Room>;
  joinRoom(roomId: string): Promise<void>;
  leaveRoom(roomId: string): Promise<void>;
  /** Public rooms that the caller could join. */
  browse(query: string, cursor?: string | null): Promise<Page<Room>>;
  members(roomId: string): Promise<readonly Member[]>;
  addMember(roomId: string, userId: string): Promise<Member>;
  changeRole(roomId: string, userId: string, role: Role): Promise<Member>;
  removeMember(roomId: string, userId: string): Promise<void>;
  searchPeople(query: string, cursor?: string | null): Promise<Page<User>>;
  changeProfile(change: ProfileChange): Promise<User>;
}

export type RoomChange = Schemas['RoomChanges'];
export type RoomDraft = Schemas['NewRoom'];
