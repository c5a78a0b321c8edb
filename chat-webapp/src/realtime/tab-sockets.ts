/** What the tabs of one browser tell each other of their one socket, and its ends in the owner and in a follower. */
import type { OpenSocket, Socket, SocketListener } from './ports';

/** Closed because another tab owns the socket now: connect again at once. */
export const handedOver = 4900;
const ownerLost = 1012;
/** What tabs tell each other. `to` is one follower, or null for all of them. */
export type Note =
  | { readonly kind: 'open' | 'close'; readonly from: string }
  | { readonly kind: 'say'; readonly from: string; readonly text: string }
  | { readonly kind: 'wait' | 'opened'; readonly to: string }
  | { readonly kind: 'hear'; readonly to: string | null; readonly text: string }
  | { readonly kind: 'closed'; readonly to: string | null }
  | { readonly kind: 'live' };

/** The owner's socket, with an ear at it. */
export class OwnSocket implements Socket {
  private readonly inner: Socket;
  private isOver = false;

  constructor(
    openSocket: OpenSocket,
    private readonly listener: SocketListener,
    private readonly ear: { heard(data: unknown): void; lost(): void },
  ) {
    this.inner = openSocket({
      opened: () => listener.opened(),
      received: (data) => {
        listener.received(data);
        if (!this.isOver) ear.heard(data);
      },
      closed: (code) => this.over(() => listener.closed(code)),
    });
  }

  send(text: string): void {
    this.inner.send(text);
  }

  close(code?: number): void {
    this.over(() => {});
    this.inner.close(code);
  }

  end(code: number): void {
    this.over(() => this.listener.closed(code));
    this.inner.close(1000);
  }

  private over(then: () => void): void {
    if (this.isOver) return;
    this.isOver = true;
    this.ear.lost();
    then();
  }
}

/** A follower's end of the owner's socket. */
export class RelayedSocket implements Socket {
  stopTimer = () => {};
  private state: 'pending' | 'open' | 'welcomed' | 'over' = 'pending';
  private own: Socket | null = null;

  constructor(
    private readonly listener: SocketListener,
    private readonly mouth: { say(text: string): void; close(): void },
  ) {}

  get isPending(): boolean {
    return this.state === 'pending';
  }

  hear(note: Exclude<Note, { from: string } | { kind: 'live' }>): void {
    if (this.state === 'over') return;
    this.stopTimer();
    if (note.kind === 'closed') return this.isPending ? undefined : this.end(ownerLost);
    if (note.kind === 'opened' && this.isPending) {
      this.state = 'open';
      this.listener.opened();
    }
    // What all followers hear is for those who know where it goes on.
    if (note.kind !== 'hear' || (note.to === null && this.state !== 'welcomed')) return;
    if (typeOf(note.text).type === 'welcome') this.state = 'welcomed';
    this.listener.received(note.text);
  }

  replaceBy(openOwn: (listener: SocketListener) => Socket): void {
    this.over();
    this.own = openOwn(this.listener);
  }

  send(text: string): void {
    if (this.own) this.own.send(text);
    else if (this.state !== 'over') this.mouth.say(text);
  }

  close(code?: number): void {
    this.own?.close(code);
    if (this.state !== 'over') this.mouth.close();
    this.over();
  }

  end(code: number): void {
    if (this.state === 'over') return;
    this.over();
    this.listener.closed(code);
  }

  private over(): void {
    this.stopTimer();
    this.state = 'over';
  }
}

export function typeOf(text: string): { readonly type?: unknown } {
  try {
    const frame: unknown = JSON.parse(text);
    return typeof frame === 'object' && frame !== null ? frame : {};
  } catch {
    return {};
  }
}
