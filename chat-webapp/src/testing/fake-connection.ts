/** The server's end of one WebSocket over a `World`. */
import type { ClientFrame, SendFrame, ServerFrame } from '@/realtime/frames';
import type { TimelineEvent } from '@/realtime/wire';
import type { FakeSessions } from './fake-sessions';
import { Refusal, type World } from './world';

export interface Wire {
  push(frame: ServerFrame): void;
  close(code: number): void;
}

const longestReplay = 500;

export class FakeConnection {
  private caller: { userId: string; sessionId: string } | null = null;
  private readonly stops: (() => void)[] = [];

  constructor(
    private readonly world: World,
    private readonly sessions: FakeSessions,
    private readonly wire: Wire,
  ) {}

  receive(text: string): void {
    const frame = JSON.parse(text) as ClientFrame;
    if (this.caller === null && frame.type !== 'hello') return this.close(4400);
    try {
      this.answer(frame);
    } catch (refusal) {
      if (!(refusal instanceof Refusal)) throw refusal;
      if (refusal.status === 401) this.close(4401);
      else this.wire.push({ type: 'error', ref: 'ref' in frame ? frame.ref : undefined, code: refusal.code });
    }
  }

  /** The peer is gone. */
  end(): void {
    this.stops.splice(0).forEach((stop) => stop());
  }

  private answer(frame: ClientFrame): void {
    switch (frame.type) {
      case 'hello':
        return this.welcome(frame.token, frame.cursors, frame.epoch ?? null);
      case 'renew':
        this.sessions.whoHas(frame.token);
        return this.wire.push({ type: 'renewed' });
      case 'send':
        return this.post(frame);
      case 'read':
        return this.world.markRead(this.userId, frame.roomId, frame.seq);
      case 'typing':
        return this.world.typing(this.userId, frame.roomId);
      case 'ping':
        return this.wire.push({ type: 'pong', ref: frame.ref });
    }
  }

  private welcome(token: string, cursors: Readonly<Record<string, number>>, epoch: unknown): void {
    const { userId, sessionId } = this.sessions.whoHas(token);
    this.caller = { userId, sessionId };
    const rooms = this.world.roomsOf(userId);
    const { epoch: currentEpoch } = this.world;
    const user = this.world.user(userId);
    this.wire.push({ type: 'welcome', user, sessionId, rooms, heartbeatSeconds: 25, epoch: currentEpoch });
    for (const { id, lastSeq } of rooms) {
      const cursor = cursors[id];
      if (cursor === undefined) continue;
      const isForeign = epoch !== null && epoch !== currentEpoch;
      if (isForeign || cursor > lastSeq || lastSeq - cursor > longestReplay) {
        this.wire.push({ type: 'reset', roomId: id, lastSeq });
      } else {
        this.world.events(userId, id, cursor).forEach((event) => this.wire.push({ type: 'event', event }));
      }
    }
    this.follow();
    for (const online of this.world.connected(userId)) this.tellPresence(online, 'online');
    this.stops.push(() => this.world.disconnected(userId));
  }

  private follow(): void {
    const isMe = (userId: string) => userId === this.userId;
    this.stops.push(
      this.world.listen({
        onEvent: (event) => this.deliver(event),
        onJoined: (userId, room) => void (isMe(userId) && this.wire.push({ type: 'room.joined', room })),
        onLeft: (userId, roomId) => void (isMe(userId) && this.wire.push({ type: 'room.left', roomId })),
        onRead: (userId, roomId, seq) => void (isMe(userId) && this.wire.push({ type: 'read', roomId, seq })),
        onUser: (user) => void (this.knows(user.id) && this.wire.push({ type: 'user.updated', user })),
        onTyping: (userId, roomId) => this.tellTyping(userId, roomId),
        onPresence: (userId, status) => this.tellPresence(userId, status),
      }),
      this.sessions.onEnd((sessionId) => void (sessionId === this.caller?.sessionId && this.close(4401))),
    );
  }

  private deliver(event: TimelineEvent): void {
    const hears = this.world.isMember(this.userId, event.roomId) && !this.world.deaf.has(this.userId);
    if (hears) this.wire.push({ type: 'event', event });
  }

  private tellTyping(userId: string, roomId: string): void {
    if (userId === this.userId || !this.world.isMember(this.userId, roomId)) return;
    this.wire.push({ type: 'typing', roomId, userId });
  }

  private tellPresence(userId: string, status: 'online' | 'offline'): void {
    if (userId !== this.userId && this.knows(userId)) this.wire.push({ type: 'presence', userId, status });
  }

  private knows(userId: string): boolean {
    return this.world.share(this.userId, userId);
  }

  private post({ ref, roomId, clientMessageId, body, replyTo }: SendFrame): void {
    const { message, duplicate } = this.world.post(
      this.userId,
      roomId,
      clientMessageId,
      body,
      replyTo ?? null,
    );
    const { id: messageId, seq, createdAt } = message;
    this.wire.push({ type: 'ack', ref, roomId, clientMessageId, messageId, seq, createdAt, duplicate });
  }

  private get userId(): string {
    if (!this.caller) throw new Error('Nobody said hello yet.');
    return this.caller.userId;
  }

  private close(code: number): void {
    this.end();
    this.wire.close(code);
  }
}
