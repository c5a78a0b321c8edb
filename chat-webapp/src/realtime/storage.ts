import type { Epoch } from './state';
import type { Timeline } from './timeline';
import type { RoomView } from './wire';

/** A room at one moment: its cursor and what it stands for are written together or not at all. */
export interface StoredRoom {
  readonly roomId: string;
  readonly view: RoomView;
  readonly timeline: Timeline;
}

/** A message that is not known to be on the server yet. */
export interface StoredMessage {
  readonly clientMessageId: string;
  readonly roomId: string;
  readonly body: string;
  /** The message that it answers. */
  readonly replyTo: string | null;
  readonly writtenAt: number;
  /** Sent in this order. */
  readonly order: number;
  /** The final refusal, or null while it is worth trying. */
  readonly failureCode: string | null;
}

export interface StoredChat {
  readonly epoch: Epoch;
  readonly rooms: readonly StoredRoom[];
  readonly messages: readonly StoredMessage[];
}

/** What one account keeps on this device. Two tabs may use it at once; the last write of a room wins as a whole. */
export interface AccountStorage {
  load(): Promise<StoredChat>;
  saveRooms(epoch: Epoch, saved: readonly StoredRoom[], removed: readonly string[]): Promise<void>;
  messages(): Promise<readonly StoredMessage[]>;
  putMessage(message: StoredMessage): Promise<void>;
  hasMessage(clientMessageId: string): Promise<boolean>;
  deleteMessage(clientMessageId: string): Promise<void>;
  /** Forgets everything of this account. */
  wipe(): Promise<void>;
  close(): void;
}

export interface ChatStorage {
  open(accountId: string): Promise<AccountStorage>;
}

/** The outbox's part of a storage that is still being opened. */
export function eventually(
  storage: Promise<AccountStorage>,
): Pick<AccountStorage, 'putMessage' | 'hasMessage' | 'deleteMessage'> {
  return {
    putMessage: async (message) => (await storage).putMessage(message),
    hasMessage: async (clientMessageId) => (await storage).hasMessage(clientMessageId),
    deleteMessage: async (clientMessageId) => (await storage).deleteMessage(clientMessageId),
  };
}
