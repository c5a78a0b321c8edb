/** What the core needs from its surroundings; `browser-ports.ts` has the real ones. */
import type { Clock } from '@/lib/clock';
import type { Http, Tokens } from '@/lib/http';
import type { SessionSnapshot, User } from '@/lib/session';
import type { ChatStorage } from './storage';

/** An open or opening WebSocket. */
export interface Socket {
  send(text: string): void;
  close(code?: number): void;
}

/** Hears of one socket; `closed` comes last and once. */
export interface SocketListener {
  opened(): void;
  received(data: unknown): void;
  closed(code: number): void;
}

export type OpenSocket = (listener: SocketListener) => Socket;

/** The session, as far as the chat looks at it. */
export interface ChatSession extends Tokens {
  readonly getSnapshot: () => SessionSnapshot;
  readonly subscribe: (listener: () => void) => () => void;
  readonly currentToken: string | null;
  /** The caller's profile, as it is now. */
  changed(user: User): void;
}

/** Whether there is a network, and when it is worth looking again. */
export interface Network {
  isOnline(): boolean;
  /** `online`, `offline`, or the page became `visible`; answers how to stop. */
  watch(listener: (change: 'online' | 'offline' | 'visible' | 'hidden') => void): () => void;
}

/** Lets one tab at a time do what one alone should do. */
export interface TabLock {
  /** Waits for the lock; answers how to let go of it, or of the wait. */
  hold(name: string, holder: LockHolder): () => void;
}

export interface LockHolder {
  /** Takes it at once from whichever tab holds it. */
  readonly seize: boolean;
  held(): void;
  /** Another tab has seized it. */
  taken(): void;
}

/** A line between the tabs of one browser: what one tells, all the others hear, in the same order. */
export interface TabChannel {
  tell(note: unknown): void;
  close(): void;
}

export type OpenChannel = (name: string, heard: (note: unknown) => void) => TabChannel;

export interface ChatPorts {
  readonly session: ChatSession;
  readonly http: Http;
  readonly storage: ChatStorage;
  readonly clock: Clock;
  readonly network: Network;
  readonly tabLock: TabLock;
  readonly openChannel: OpenChannel;
  readonly openSocket: OpenSocket;
  /** In [0, 1). */
  readonly random: () => number;
  /** A new id, never the same twice. */
  readonly newId: () => string;
}
