import type { Clock } from '@/lib/clock';
import type { ClientFrame, ServerFrame } from './frames';
import type { OpenChannel, OpenSocket, SocketListener, TabChannel, TabLock } from './ports';
import { handedOver, OwnSocket, RelayedSocket, typeOf, type Note } from './tab-sockets';

/** An owner that says nothing for so long is frozen, or gone without its lock having been let go. */
const patience = 3_000;

/** The chat of the tab that owns the socket, as far as followers need it. */
export interface SocketOwner {
  isLive(): boolean;
  /** What a follower has to hear first: the present state as a `welcome`, and what goes with it. */
  welcome(): readonly ServerFrame[];
  /** Answers whether the frame was given to a live socket. */
  transmit(frame: ClientFrame): boolean;
  /** It is worth trying to connect now. */
  nudge(): void;
  /** This tab owns the socket from now on, or no longer. */
  onOwner(owns: boolean): void;
}

export interface SharedSocketPorts {
  readonly clock: Clock;
  readonly tabLock: TabLock;
  readonly openChannel: OpenChannel;
  readonly openSocket: OpenSocket;
  readonly newId: () => string;
}

/**
 * One tab of a browser owns the account's socket; the others speak and hear through it. When the owner goes, or
 * falls silent, the next one takes over with the cursors that it holds: it misses nothing.
 */
export class SharedSocket {
  private readonly id: string;
  private owns = false;
  private channel: TabChannel | null = null;
  private letGo = () => {};
  private socket: OwnSocket | RelayedSocket | null = null;
  private readonly followers = new Set<string>();
  private readonly waiting = new Set<string>();

  constructor(
    private readonly name: string,
    private readonly ports: SharedSocketPorts,
    private readonly chat: SocketOwner,
  ) {
    this.id = ports.newId();
  }

  get isOwner(): boolean {
    return this.owns;
  }

  start(): void {
    this.channel = this.ports.openChannel(this.name, (note) => this.heard(note as Note));
    this.queue(false);
  }

  stop(): void {
    this.letGo();
    this.channel?.close();
    this.channel = null;
    this.own(false);
  }

  readonly open: OpenSocket = (listener) => {
    const socket = this.owns ? this.openOwn(listener) : this.openRelayed(listener);
    this.socket = socket;
    return socket;
  };

  private queue(seize: boolean): void {
    this.letGo();
    this.letGo = this.ports.tabLock.hold(this.name, {
      seize,
      held: () => this.own(true),
      taken: () => this.taken(),
    });
  }

  private own(owns: boolean): void {
    if (this.owns === owns) return;
    this.owns = owns;
    this.followers.clear();
    this.waiting.clear();
    this.chat.onOwner(owns);
    if (owns && this.socket instanceof RelayedSocket) this.takeOver(this.socket);
  }

  /** Who only waits for an answer goes on with a socket of its own; who was connected begins anew. */
  private takeOver(relayed: RelayedSocket): void {
    if (relayed.isPending) relayed.replaceBy((listener) => (this.socket = this.openOwn(listener)));
    else relayed.end(handedOver);
  }

  private taken(): void {
    const { socket } = this;
    this.own(false);
    if (socket instanceof OwnSocket) socket.end(handedOver);
    if (this.channel) this.queue(false);
  }

  private openOwn(listener: SocketListener): OwnSocket {
    return new OwnSocket(this.ports.openSocket, listener, {
      heard: (data) => this.relay(data),
      lost: () => this.tell({ kind: 'closed', to: null }),
    });
  }

  private openRelayed(listener: SocketListener): RelayedSocket {
    const { id } = this;
    const socket = new RelayedSocket(listener, {
      say: (text) => this.tell({ kind: 'say', from: id, text }),
      close: () => this.tell({ kind: 'close', from: id }),
    });
    this.tell({ kind: 'open', from: id });
    socket.stopTimer = this.ports.clock.after(patience, () => this.queue(true));
    return socket;
  }

  private heard(note: Note): void {
    if ('from' in note) {
      if (this.owns) this.answer(note);
    } else if (note.kind === 'live') {
      if (!this.owns) this.chat.nudge();
    } else if ((note.to ?? this.id) === this.id && this.socket instanceof RelayedSocket) {
      this.socket.hear(note);
    }
  }

  private answer(note: Extract<Note, { from: string }>): void {
    const { from } = note;
    switch (note.kind) {
      case 'open':
        if (!this.chat.isLive()) this.waiting.add(from);
        return this.tell({ kind: this.chat.isLive() ? 'opened' : 'wait', to: from });
      case 'close':
        this.waiting.delete(from);
        return void this.followers.delete(from);
      case 'say':
        return this.said(from, JSON.parse(note.text) as ClientFrame);
    }
  }

  private said(from: string, frame: ClientFrame): void {
    const hear = (answer: ServerFrame) => this.tell({ kind: 'hear', to: from, text: JSON.stringify(answer) });
    switch (frame.type) {
      case 'hello':
        if (!this.chat.isLive()) return this.tell({ kind: 'closed', to: from });
        this.chat.welcome().forEach(hear);
        return void this.followers.add(from);
      case 'ping':
        return hear({ type: 'pong', ref: frame.ref });
      case 'renew':
        return hear({ type: 'renewed' });
      default:
        if (!this.chat.transmit(frame)) this.tell({ kind: 'closed', to: from });
    }
  }

  /** After this tab's own chat has taken it in, so that a welcome and what follows it fit together. */
  private relay(data: unknown): void {
    if (typeof data !== 'string' || !this.owns) return;
    const { type } = typeOf(data);
    if (type === 'welcome') return this.becameLive();
    if (type === 'pong' || type === 'renewed' || this.followers.size === 0) return;
    this.tell({ kind: 'hear', to: null, text: data });
  }

  private becameLive(): void {
    this.waiting.forEach((to) => this.tell({ kind: 'opened', to }));
    this.waiting.clear();
    this.tell({ kind: 'live' });
  }

  private tell(note: Note): void {
    if (note.kind === 'closed') {
      if (note.to === null) this.followers.clear();
      else this.followers.delete(note.to);
    }
    this.channel?.tell(note);
  }
}
