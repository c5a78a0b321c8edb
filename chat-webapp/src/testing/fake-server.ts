import type { Fetch } from '@/lib/http';
import type { ServerFrame } from '@/realtime/frames';
import type { OpenSocket, SocketListener } from '@/realtime/ports';
import { answerApi, type Cookies } from './fake-api';
import { FakeConnection } from './fake-connection';
import { FakeSessions } from './fake-sessions';
import { World } from './world';
import { usualClient } from './world-model';

/** A server in memory: one `World`, and a `FakeBrowser` for each person who talks to it. */
export class FakeServer {
  readonly world: World;
  readonly sessions: FakeSessions;
  isUp = true;
  private readonly browsers: FakeBrowser[] = [];

  constructor(now: () => number = Date.now) {
    this.world = new World(now);
    this.sessions = new FakeSessions(this.world, now);
  }

  browser(): FakeBrowser {
    const browser = new FakeBrowser(this);
    this.browsers.push(browser);
    return browser;
  }

  /** Gone without a word, until `start`. */
  crash(): void {
    this.isUp = false;
    this.browsers.forEach((browser) => browser.cut());
  }

  start(): void {
    this.isUp = true;
  }
}

/** One person's browser: a cookie jar, `fetch`, sockets, and a network that fails on demand. */
export class FakeBrowser {
  isOnline = true;
  /** What becomes of each frame from the server: none, one or several. */
  mangle: (frame: ServerFrame) => readonly ServerFrame[] = (frame) => [frame];
  /** Answers to requests wait for it. */
  latency: () => Promise<void> = async () => {};
  readonly requests: string[] = [];
  readonly sent: string[] = [];
  private cookies: Cookies = {};
  private readonly sockets = new Set<FakeClientSocket>();

  constructor(private readonly server: FakeServer) {}

  get openSockets(): number {
    return this.sockets.size;
  }

  readonly fetch: Fetch = async (input, init = {}) => {
    const url = new URL(input, 'http://fake');
    this.requests.push(`${init.method} ${url.pathname}${url.search}`);
    this.needNetwork();
    const token = new Headers(init.headers).get('Authorization')?.replace('Bearer ', '') ?? null;
    const body = typeof init.body === 'string' ? (JSON.parse(init.body) as Record<string, unknown>) : {};
    const path = url.pathname.replace('/api/v1', '');
    const request = {
      method: init.method ?? 'GET',
      path,
      query: url.searchParams,
      token,
      cookies: this.cookies,
      origin: url.origin,
      home: url.origin,
      client: usualClient,
      body,
    };
    const answer = answerApi(request, this.server.world, this.server.sessions);
    this.cookies = { ...this.cookies, ...answer.cookies };
    await this.latency();
    this.needNetwork();
    const text = answer.status === 204 ? null : JSON.stringify(answer.json);
    return new Response(text, { status: answer.status, headers: answer.headers });
  };

  readonly openSocket: OpenSocket = (listener) => {
    const isReachable = this.isOnline && this.server.isUp;
    const socket = new FakeClientSocket(this, this.server, listener, () => this.sockets.delete(socket));
    if (isReachable) this.sockets.add(socket);
    socket.begin(isReachable);
    return socket;
  };

  /** All sockets end as if the cable were pulled. */
  cut(code = 1006): void {
    [...this.sockets].forEach((socket) => socket.closeFromServer(code));
  }

  disconnect(): void {
    this.isOnline = false;
    this.cut();
  }

  reconnect(): void {
    this.isOnline = true;
  }

  private needNetwork(): void {
    if (!this.isOnline || !this.server.isUp) throw new TypeError('fetch failed');
  }
}

class FakeClientSocket {
  private isOpen = true;
  private readonly connection: FakeConnection;

  constructor(
    private readonly browser: FakeBrowser,
    server: FakeServer,
    private readonly listener: SocketListener,
    private readonly onEnd: () => void,
  ) {
    this.connection = new FakeConnection(server.world, server.sessions, {
      push: (frame) => this.arrive(frame),
      close: (code) => this.closeFromServer(code),
    });
  }

  begin(isReachable: boolean): void {
    if (isReachable) this.soon(() => this.listener.opened());
    else this.closeFromServer(1006);
  }

  send(text: string): void {
    this.browser.sent.push(text);
    this.soon(() => this.connection.receive(text));
  }

  close(): void {
    this.end();
  }

  closeFromServer(code: number): void {
    if (!this.isOpen) return;
    this.end();
    queueMicrotask(() => this.listener.closed(code));
  }

  private arrive(frame: ServerFrame): void {
    const text = this.browser.mangle(frame).map((each) => JSON.stringify(each));
    text.forEach((data) => this.soon(() => this.listener.received(data)));
  }

  private soon(happening: () => void): void {
    queueMicrotask(() => {
      if (this.isOpen) happening();
    });
  }

  private end(): void {
    this.isOpen = false;
    this.connection.end();
    this.onEnd();
  }
}
