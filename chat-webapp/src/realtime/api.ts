import type { ChatSnapshot, RoomSnapshot } from './snapshots';
import type { Member, Page, Room } from './wire';

export interface Chat {
  readonly getSnapshot: () => ChatSnapshot;
  /** Any id will do: what is not known yet is `loading`. */
  readonly getRoom: (roomId: string) => RoomSnapshot;
  /** Calls back after each change, at most once per frame; answers how to stop. */
  readonly subscribe: (listener: () => void) => () => void;

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

  /** Puts a message into the outbox, to be sent until acknowledged; answers its clientMessageId. */
  send(roomId: string, body: string): string;
  /** Sends a `failed` message again. */
  retry(clientMessageId: string): void;
  /** Drops a message that is not `sent` yet. */
  discard(clientMessageId: string): void;
  /** Moves the read marker, at once here and soon on the server; never moves it back. */
  markRead(roomId: string, seq: number): void;

  /** The following reject with a ProblemError. */
  createRoom(draft: RoomDraft): Promise<Room>;
  joinRoom(roomId: string): Promise<void>;
  leaveRoom(roomId: string): Promise<void>;
  /** Public rooms that the caller could join. */
  browse(query: string, cursor?: string | null): Promise<Page<Room>>;
  members(roomId: string): Promise<readonly Member[]>;
}

export interface RoomDraft {
  readonly kind: 'public' | 'private';
  readonly name: string;
  readonly topic?: string;
}
