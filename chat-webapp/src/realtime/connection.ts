import type { Clock } from '@/lib/clock';
import { ProblemError } from '@/lib/http';
import { delayAfter } from './backoff';
import { parseFrame, type ClientFrame, type ServerFrame, type Welcome } from './frames';
import { Heartbeat } from './heartbeat';
import type { ChatSession, Network, OpenSocket, Socket } from './ports';
import { handedOver } from './tab-sockets';
import type { ConnectionPhase, ConnectionSnapshot } from './snapshots';

export interface ConnectionPorts {
  readonly session: ChatSession;
  readonly clock: Clock;
  readonly network: Network;
  readonly openSocket: OpenSocket;
  readonly random: () => number;
}

/** What the connection tells the chat. */
export interface ConnectionListener {
  /** Asked anew for each connection. */
  hello(token: string): ClientFrame;
  /** Every frame but `pong` and `renewed`; `welcome` comes first. */
  onFrame(frame: ServerFrame): void;
  onChange(snapshot: ConnectionSnapshot): void;
}

const handshakeLimit = 15_000;
/** A connection that lived this long was a good one: the next failure is a first one again. */
const settledAfter = 5_000;
/** A browser that says "offline" may be wrong. */
const offlineRetry = 30_000;
const tooMuchPause = 5_000;

/** Keeps one authenticated socket alive for as long as it is started. */
export class Connection {
  private snapshot: ConnectionSnapshot = { phase: 'idle', retryAt: null, hasBeenLive: false };
  private socket: Socket | null = null;
  private token: string | null = null;
  private failures = 0;
  private stopTimer = () => {};
  private stopSettling = () => {};
  private unwatch: (() => void)[] = [];
  private readonly heartbeat: Heartbeat;

  constructor(
    private readonly ports: ConnectionPorts,
    private readonly listener: ConnectionListener,
  ) {
    this.heartbeat = new Heartbeat(
      ports.clock,
      (ref) => this.send({ type: 'ping', ref }),
      () => this.lose(),
    );
  }

  get isLive(): boolean {
    return this.snapshot.phase === 'live';
  }

  get current(): ConnectionSnapshot {
    return this.snapshot;
  }

  start(): void {
    if (this.unwatch.length > 0) return;
    this.unwatch = [
      this.ports.network.watch((change) => this.networkChanged(change)),
      this.ports.session.subscribe(() => this.sessionChanged()),
    ];
    void this.connect();
  }

  stop(): void {
    this.unwatch.splice(0).forEach((unwatch) => unwatch());
    this.drop(1000);
    this.become('idle');
  }

  /** Answers whether the frame was given to a socket that has been welcomed. */
  send(frame: ClientFrame): boolean {
    if (!this.isLive || !this.socket) return false;
    this.socket.send(JSON.stringify(frame));
    return true;
  }

  /** It is worth trying now. */
  nudge(): void {
    const { phase } = this.snapshot;
    if (phase === 'waiting' || phase === 'offline') void this.connect();
  }

  private async connect(): Promise<void> {
    this.drop();
    this.become('connecting');
    this.stopTimer = this.ports.clock.after(handshakeLimit, () => this.lose());
    try {
      const token = await this.ports.session.token();
      if (this.snapshot.phase === 'connecting' && !this.socket) this.open(token);
    } catch (problem) {
      this.failed(problem);
    }
  }

  private open(token: string): void {
    const ifCurrent = (react: () => void) => {
      if (this.socket === socket) react();
    };
    const socket = this.ports.openSocket({
      opened: () => ifCurrent(() => this.opened(token)),
      received: (data) => ifCurrent(() => this.receive(parseFrame(data))),
      closed: (code) => ifCurrent(() => void this.closed(code)),
    });
    this.socket = socket;
    this.token = token;
  }

  private opened(token: string): void {
    this.become('authenticating');
    this.socket?.send(JSON.stringify(this.listener.hello(token)));
  }

  private receive(frame: ServerFrame | null): void {
    this.heartbeat.heard();
    if (!frame || frame.type === 'pong' || frame.type === 'renewed') return;
    if (frame.type === 'welcome') this.welcomed(frame);
    this.listener.onFrame(frame);
    if (frame.type === 'welcome') this.become('live');
  }

  private welcomed(frame: Welcome): void {
    this.stopTimer();
    this.stopSettling = this.ports.clock.after(settledAfter, () => (this.failures = 0));
    this.heartbeat.start(frame.heartbeatSeconds * 1000);
  }

  private async closed(code: number): Promise<void> {
    const refused = this.token;
    this.drop();
    if (code === handedOver) return this.connect();
    if (code !== 4401 || refused === null) return this.retry(code === 4429 ? tooMuchPause : 0);
    this.become('connecting');
    this.stopTimer = this.ports.clock.after(handshakeLimit, () => this.lose());
    try {
      await this.ports.session.renewed(refused);
    } catch (problem) {
      return this.failed(problem);
    }
    if (this.snapshot.phase === 'connecting') this.retry(0);
  }

  private failed(problem: unknown): void {
    if (this.snapshot.phase !== 'connecting') return;
    const isSignedOut = problem instanceof ProblemError && problem.status === 401;
    if (isSignedOut) return this.signOut();
    this.retry(problem instanceof ProblemError ? (problem.retryAfter ?? 0) : 0);
  }

  private lose(): void {
    this.drop(4000);
    this.retry(0);
  }

  private retry(pause: number): void {
    this.drop();
    this.failures += 1;
    const isOnline = this.ports.network.isOnline();
    const delay = isOnline ? pause + delayAfter(this.failures, this.ports.random()) : offlineRetry;
    this.become(isOnline ? 'waiting' : 'offline', this.ports.clock.now() + delay);
    this.stopTimer = this.ports.clock.after(delay, () => void this.connect());
  }

  private networkChanged(change: 'online' | 'offline' | 'visible' | 'hidden'): void {
    const { phase } = this.snapshot;
    if (phase === 'idle' || phase === 'signed-out' || change === 'hidden') return;
    if (change === 'offline') return this.lose();
    this.nudge();
    if (phase === 'live') this.heartbeat.probe();
  }

  /** A fresh token prolongs the connection; no session or another person's ends it. */
  private sessionChanged(): void {
    const { status } = this.ports.session.getSnapshot();
    const { currentToken } = this.ports.session;
    if (status === 'signed-out') return this.signOut();
    if (this.snapshot.phase === 'signed-out') return void this.connect();
    if (!currentToken || currentToken === this.token) return;
    if (this.send({ type: 'renew', token: currentToken })) this.token = currentToken;
  }

  private signOut(): void {
    this.drop(1000);
    this.become('signed-out');
  }

  private drop(code?: number): void {
    this.stopTimer();
    this.stopSettling();
    this.heartbeat.stop();
    const { socket } = this;
    this.socket = null;
    socket?.close(code);
  }

  private become(phase: ConnectionPhase, retryAt: number | null = null): void {
    const hasBeenLive = this.snapshot.hasBeenLive || phase === 'live';
    this.snapshot = { phase, retryAt, hasBeenLive };
    this.listener.onChange(this.snapshot);
  }
}
