import type { PendingAmendment } from './amendment';
import type { Author, Message, Room, RoomView, SystemEvent, User } from './wire';

export type ConnectionPhase =
  /** Not started, or stopped. */
  | 'idle'
  /** The socket is being opened. */
  | 'connecting'
  /** The socket is open, `hello` is not answered yet. */
  | 'authenticating'
  /** Everything that happens arrives. */
  | 'live'
  /** Lost; the next try is at `retryAt`. */
  | 'waiting'
  /** The browser says that there is no network. */
  | 'offline'
  /** The session has ended: log in again. */
  | 'signed-out';

export interface ConnectionSnapshot {
  readonly phase: ConnectionPhase;
  /** Milliseconds since the epoch, while `waiting`. */
  readonly retryAt: number | null;
  /** Whether this chat has been live since `start`: a first connect is no reconnect. */
  readonly hasBeenLive: boolean;
}

export interface RoomsSnapshot {
  /** False until the list came from the cache or from the server. */
  readonly loaded: boolean;
  /** The caller's rooms, by name; the order doesn't depend on activity. */
  readonly items: readonly RoomView[];
}

interface ItemHead {
  /** Stable for as long as the item exists; a message keeps the key that its pending self had. */
  readonly key: string;
  readonly seq: number;
}

export type MessageItem = ItemHead & {
  readonly kind: 'message';
  readonly message: Message;
  /** Changes of the message up to this `seq` are in it. */
  readonly asOf: number;
  /** The reader's own changes of it that are on their way, or failed. */
  readonly amendments?: readonly PendingAmendment[];
};
export type EventItem = ItemHead & { readonly kind: 'event'; readonly event: SystemEvent };
export type TimelineItem = MessageItem | EventItem;

export type PendingState =
  /** Waits for its turn or for the connection. */
  | 'queued'
  /** Given to the socket, no answer yet. */
  | 'sending'
  /** Acknowledged: it is on disk, its event is on the way. */
  | 'sent'
  /** Refused for good: `retry` or `discard`. */
  | 'failed';

export interface PendingMessage {
  readonly key: string;
  readonly clientMessageId: string;
  readonly roomId: string;
  readonly body: string;
  /** The message that it answers. */
  readonly replyTo: string | null;
  /** When it was written, milliseconds since the epoch by this device's clock. */
  readonly writtenAt: number;
  readonly state: PendingState;
  /** The refusal's stable code, once `failed`. */
  readonly failureCode: string | null;
}

export type RoomStatus =
  /** Nothing to show yet. */
  | 'loading'
  /** `items` is contiguous up to the newest message that this client knows. */
  | 'ready'
  /** The newest page could not be fetched; `open` tries again. */
  | 'failed'
  /** No such room, or none that one may see. */
  | 'missing';

export interface RoomSnapshot {
  readonly roomId: string;
  readonly status: RoomStatus;
  /** The stable code of the refusal behind `failed`. */
  readonly failureCode: string | null;
  /** The room, whether one is in it or only looks at it. */
  readonly room: Room | null;
  /** The caller's membership; null while not a member. */
  readonly view: RoomView | null;
  /** Messages and system events by ascending `seq`. */
  readonly items: readonly TimelineItem[];
  /** One's own messages that are not on the timeline yet, in the order written; shown after `items`. */
  readonly pending: readonly PendingMessage[];
  readonly hasMoreBefore: boolean;
  /** The person jumped into the past: `items` end before the newest message. `toLatest` comes back. */
  readonly hasMoreAfter: boolean;
  readonly loadingBefore: boolean;
  /** The last `loadOlder` failed; calling it again tries again. */
  readonly loadBeforeFailed: boolean;
  /** The item above which the "New" line stands. Taken at `open`, it stays until `close`. */
  readonly firstUnreadSeq: number | null;
  /** Where the "New" line would stand, if that is further back than what is held: `jumpTo` goes there. */
  readonly unreadFrom: number | null;
  /** The person marked something here as unread: reading on doesn't undo that until they come back. */
  readonly isKeptUnread: boolean;
  /** Who else is writing here at this moment. */
  readonly typing: readonly Author[];
}

export interface ChatSnapshot {
  readonly user: User | null;
  readonly connection: ConnectionSnapshot;
  readonly rooms: RoomsSnapshot;
  /** The ids of those who are online, of the people that the server tells of. */
  readonly online: ReadonlySet<string>;
}
