// @vitest-environment node
import { beforeEach, describe, expect, test } from 'vitest';
import { ProblemError } from '@/lib/http';
import type { SessionSnapshot } from '@/lib/session';
import { ManualClock, settled } from '@/testing/manual-clock';
import { Connection } from './connection';
import type { ClientFrame, ServerFrame } from './frames';
import type { SocketListener } from './ports';
import type { ConnectionPhase } from './snapshots';

class Harness {
  readonly clock = new ManualClock();
  readonly phases: ConnectionPhase[] = [];
  readonly frames: ServerFrame[] = [];
  readonly sockets: {
    listener: SocketListener;
    sent: ClientFrame[];
    closedWith: number | undefined;
    isOpen: boolean;
  }[] = [];
  online = true;
  token: () => Promise<string> = async () => 'token-1';
  renewed: (refused: string) => Promise<string> = async () => 'token-2';
  currentToken: string | null = 'token-1';
  status: SessionSnapshot['status'] = 'signed-in';
  private readonly watchers = new Set<(change: 'online' | 'offline' | 'visible' | 'hidden') => void>();
  private readonly sessionListeners = new Set<() => void>();
  readonly connection = new Connection(
    {
      clock: this.clock,
      random: () => 0.5,
      session: this.session(),
      network: { isOnline: () => this.online, watch: (watcher) => this.add(this.watchers, watcher) },
      openSocket: (listener) => this.openSocket(listener),
    },
    {
      hello: (token) => ({ type: 'hello', token, cursors: {} }),
      onFrame: (frame) => void this.frames.push(frame),
      onChange: ({ phase }) => void this.phases.push(phase),
    },
  );

  get phase() {
    return this.connection.current.phase;
  }

  get socket() {
    return this.sockets.at(-1)!;
  }

  async live(): Promise<void> {
    this.connection.start();
    await settled();
    this.socket.listener.opened();
    this.welcome();
  }

  welcome(): void {
    const user = { id: 'u', username: 'ada', displayName: 'Ada', createdAt: '' };
    this.receive({ type: 'welcome', user, sessionId: 's', rooms: [], heartbeatSeconds: 25, epoch: 'e' });
  }

  receive(frame: ServerFrame): void {
    this.socket.listener.received(JSON.stringify(frame));
  }

  closeFromServer(code: number): void {
    this.socket.listener.closed(code);
  }

  tell(change: 'online' | 'offline' | 'visible' | 'hidden'): void {
    this.watchers.forEach((watcher) => watcher(change));
  }

  sessionChanged(): void {
    this.sessionListeners.forEach((listener) => listener());
  }

  private openSocket(listener: SocketListener) {
    const socket = {
      listener,
      sent: [] as ClientFrame[],
      closedWith: undefined as number | undefined,
      isOpen: true,
    };
    this.sockets.push(socket);
    return {
      send: (text: string) => void socket.sent.push(JSON.parse(text) as ClientFrame),
      close: (code?: number) => void Object.assign(socket, { closedWith: code, isOpen: false }),
    };
  }

  private session() {
    const harness = () => this;
    return {
      token: () => this.token(),
      renewed: (refused: string) => this.renewed(refused),
      changed: () => {},
      refused: () => {},
      getSnapshot: () => ({ status: this.status, user: null }),
      subscribe: (listener: () => void) => this.add(this.sessionListeners, listener),
      get currentToken() {
        return harness().currentToken;
      },
    };
  }

  private add<Listener>(listeners: Set<Listener>, listener: Listener): () => void {
    listeners.add(listener);
    return () => listeners.delete(listener);
  }
}

let harness: Harness;

beforeEach(() => {
  harness = new Harness();
});

describe('connecting', () => {
  test('goes through its phases, and says hello with the token', async () => {
    await harness.live();
    expect(harness.phases).toEqual(['connecting', 'authenticating', 'live']);
    expect(harness.socket.sent).toEqual([{ type: 'hello', token: 'token-1', cursors: {} }]);
    expect(harness.connection.current.hasBeenLive).toBe(true);
  });

  test('gives up on a server that accepts and then says nothing', async () => {
    harness.connection.start();
    await harness.clock.advance(15_000);
    expect(harness.phase).toBe('waiting');
    expect(harness.socket.isOpen).toBe(false);
  });

  test('sends nothing before it is welcomed', async () => {
    harness.connection.start();
    await settled();
    harness.socket.listener.opened();
    expect(harness.connection.send({ type: 'read', roomId: 'r', seq: 1 })).toBe(false);
  });

  test('ignores what a socket says that it has given up', async () => {
    await harness.live();
    const old = harness.socket;
    harness.closeFromServer(1006);
    old.listener.received(JSON.stringify({ type: 'room.left', roomId: 'r' }));
    old.listener.closed(1006);
    await harness.clock.advance(1000);
    expect(harness.frames.map((frame) => frame.type)).toEqual(['welcome']);
    expect(harness.sockets).toHaveLength(2);
  });
});

describe('losing the connection', () => {
  test.each([1006, 1012, 1013])('close code %i is followed by another try, soon', async (code) => {
    await harness.live();
    harness.closeFromServer(code);
    expect(harness.connection.current).toMatchObject({
      phase: 'waiting',
      retryAt: harness.clock.now() + 250,
    });
    await harness.clock.advance(250);
    expect(harness.sockets).toHaveLength(2);
  });

  test('too much at once is followed by a pause', async () => {
    await harness.live();
    harness.closeFromServer(4429);
    expect(harness.connection.current.retryAt! - harness.clock.now()).toBeGreaterThanOrEqual(5000);
  });

  test('waits longer after each failure, up to half a minute, and forgets failures once settled', async () => {
    harness.connection.start();
    const waits: number[] = [];
    for (let failure = 0; failure < 9; failure += 1) {
      await settled();
      harness.closeFromServer(1006);
      waits.push(harness.connection.current.retryAt! - harness.clock.now());
      await harness.clock.advance(waits.at(-1)!);
    }
    expect(waits).toEqual([250, 500, 1000, 2000, 4000, 8000, 15_000, 15_000, 15_000]);
    harness.socket.listener.opened();
    harness.welcome();
    await harness.clock.advance(5000);
    harness.closeFromServer(1006);
    expect(harness.connection.current.retryAt! - harness.clock.now()).toBe(250);
  });

  test('a server that welcomes and drops at once is not hammered', async () => {
    await harness.live();
    for (let round = 0; round < 4; round += 1) {
      harness.closeFromServer(1013);
      await harness.clock.advance(harness.connection.current.retryAt! - harness.clock.now());
      harness.socket.listener.opened();
      harness.welcome();
    }
    harness.closeFromServer(1013);
    expect(harness.connection.current.retryAt! - harness.clock.now()).toBe(4000);
  });

  test('silence is noticed by a ping without an answer', async () => {
    await harness.live();
    await harness.clock.advance(25_000);
    expect(harness.socket.sent.at(-1)?.type).toBe('ping');
    harness.receive({ type: 'pong' });
    await harness.clock.advance(25_000);
    expect(harness.phase).toBe('live');
    await harness.clock.advance(10_000);
    expect(harness.phase).toBe('waiting');
    expect(harness.sockets[0]?.isOpen).toBe(false);
  });
});

describe('the network', () => {
  test('is believed when it goes, and nudges when it comes', async () => {
    await harness.live();
    harness.online = false;
    harness.tell('offline');
    expect(harness.phase).toBe('offline');
    harness.online = true;
    harness.tell('online');
    await settled();
    expect(harness.phase).toBe('connecting');
    expect(harness.sockets).toHaveLength(2);
  });

  test('is tried now and then though the browser says that there is none', async () => {
    harness.online = false;
    await harness.live();
    harness.closeFromServer(1006);
    await harness.clock.advance(30_000);
    expect(harness.sockets).toHaveLength(2);
  });

  test('a page that is looked at again does not wait for the back-off', async () => {
    await harness.live();
    harness.closeFromServer(1006);
    harness.tell('visible');
    await settled();
    expect(harness.sockets).toHaveLength(2);
  });

  test('a live page that is looked at again asks whether it still is', async () => {
    await harness.live();
    harness.tell('visible');
    expect(harness.socket.sent.at(-1)?.type).toBe('ping');
    await harness.clock.advance(10_000);
    expect(harness.phase).toBe('waiting');
  });
});

describe('authentication', () => {
  test('4401 asks for another token and tries again with it', async () => {
    await harness.live();
    const refused: string[] = [];
    harness.renewed = async (token) => {
      refused.push(token);
      return (await (harness.token = async () => 'token-2')()) as string;
    };
    harness.closeFromServer(4401);
    await harness.clock.advance(1000);
    harness.socket.listener.opened();
    expect(refused).toEqual(['token-1']);
    expect(harness.socket.sent).toMatchObject([{ type: 'hello', token: 'token-2' }]);
  });

  test('4401 without another token signs out', async () => {
    await harness.live();
    harness.renewed = () => Promise.reject(new ProblemError('unauthenticated', 401, ''));
    harness.closeFromServer(4401);
    await harness.clock.advance(60_000);
    expect(harness.phase).toBe('signed-out');
    expect(harness.sockets).toHaveLength(1);
  });

  test('a token that cannot be had for now is asked for again, not before the server allows it', async () => {
    harness.token = () => Promise.reject(new ProblemError('rate_limited', 429, '', [], 7000));
    harness.connection.start();
    await settled();
    expect(harness.connection.current).toMatchObject({
      phase: 'waiting',
      retryAt: harness.clock.now() + 7250,
    });
  });

  test('a fresh token is handed to the open socket, once', async () => {
    await harness.live();
    harness.currentToken = 'token-2';
    harness.sessionChanged();
    harness.sessionChanged();
    expect(harness.socket.sent.slice(1)).toEqual([{ type: 'renew', token: 'token-2' }]);
  });

  test('signing out closes, signing in again connects', async () => {
    await harness.live();
    harness.status = 'signed-out';
    harness.sessionChanged();
    expect([harness.phase, harness.socket.isOpen]).toEqual(['signed-out', false]);
    harness.status = 'signed-in';
    harness.sessionChanged();
    await settled();
    expect(harness.sockets).toHaveLength(2);
  });

  test('stopped, it stays so', async () => {
    await harness.live();
    harness.connection.stop();
    harness.tell('online');
    harness.sessionChanged();
    await harness.clock.advance(100_000);
    expect([harness.phase, harness.sockets.length]).toEqual(['idle', 1]);
  });
});
