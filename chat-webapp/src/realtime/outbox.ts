import type { Clock } from '@/lib/clock';
import { delayAfter, type Backoff } from './backoff';
import type { Ack, ClientFrame, ErrorFrame } from './frames';
import type { PendingState } from './snapshots';
import type { AccountStorage, StoredMessage } from './storage';

/** A message on its way to the server. */
export interface Outgoing extends StoredMessage {
  readonly state: PendingState;
  /** Where the server put it, once `sent`. */
  readonly seq: number | null;
}

export interface OutboxPorts {
  readonly storage: Pick<AccountStorage, 'putMessage' | 'hasMessage' | 'deleteMessage'>;
  readonly clock: Clock;
  readonly random: () => number;
  readonly newId: () => string;
  /** Answers whether the frame was given to a live socket. */
  readonly transmit: (frame: ClientFrame) => boolean;
  readonly onChange: () => void;
}

/** Refusals that a repeat can't change. Everything else is tried again. */
const finalCodes = new Set(['invalid', 'malformed', 'forbidden', 'not_found', 'conflict', 'too_large']);
const ackLimit = 15_000;
const retryBackoff: Backoff = { first: 1000, longest: 30_000 };

/**
 * Sends each message until it is acknowledged or refused for good, one at a time per room, so that a refusal
 * in between can't change their order. It is stored before its first try and forgotten after its ack.
 */
export class Outbox {
  private messages: readonly Outgoing[] = [];
  /** Not given to the socket before they are stored. */
  private readonly storing = new Set<string>();
  /** This device refused to store them: they live as long as the page. */
  private readonly unstorable = new Set<string>();
  private readonly timers = new Map<string, () => void>();
  private failures = 0;
  private pausedUntil = 0;
  private lastOrder = 0;

  constructor(private readonly ports: OutboxPorts) {}

  get all(): readonly Outgoing[] {
    return this.messages;
  }

  /** Takes over what an earlier page, or another tab, left behind. */
  adopt(stored: readonly StoredMessage[]): void {
    const mine = new Set(this.messages.map((message) => message.clientMessageId));
    const adopted = stored.filter((message) => !mine.has(message.clientMessageId)).map(outgoing);
    if (adopted.length === 0) return;
    this.become([...this.messages, ...adopted].sort((one, other) => one.order - other.order));
    this.sendNext();
  }

  add(roomId: string, body: string, replyTo: string | null = null): string {
    const writtenAt = this.ports.clock.now();
    this.lastOrder = Math.max(writtenAt, this.lastOrder + 1);
    const clientMessageId = this.ports.newId();
    const order = this.lastOrder;
    const message = { clientMessageId, roomId, body, replyTo, writtenAt, order, failureCode: null };
    this.become([...this.messages, outgoing(message)]);
    void this.store(message).then(() => this.sendNext());
    return clientMessageId;
  }

  retry(clientMessageId: string): void {
    const message = this.find(clientMessageId);
    if (message?.state !== 'failed') return;
    this.change(clientMessageId, { state: 'queued', failureCode: null });
    void this.store({ ...message, failureCode: null }).then(() => this.sendNext());
  }

  discard(clientMessageId: string): void {
    const message = this.find(clientMessageId);
    if (message && message.state !== 'sent') this.forget(clientMessageId);
  }

  /** Drops all that waits for a room, as its author left it. */
  discardRoom(roomId: string): void {
    this.messages
      .filter((message) => message.roomId === roomId)
      .forEach((message) => this.discard(message.clientMessageId));
  }

  /** The message is on the timeline, whoever told it. */
  settle(clientMessageId: string): void {
    if (this.find(clientMessageId)) this.forget(clientMessageId);
  }

  acknowledged({ clientMessageId, seq }: Ack): void {
    if (!this.find(clientMessageId)) return;
    this.failures = 0;
    this.stopTimer(clientMessageId);
    this.change(clientMessageId, { state: 'sent', seq });
    this.unstore(clientMessageId);
    this.sendNext();
  }

  /** Answers whether the refusal was about a message of this outbox. */
  refused({ ref, code, retryAfterMs }: ErrorFrame): boolean {
    const message = this.messages.find((each) => each.clientMessageId === ref);
    if (message?.state !== 'sending') return message !== undefined;
    this.stopTimer(message.clientMessageId);
    if (finalCodes.has(code)) this.fail(message, code);
    else this.pause(message, retryAfterMs ?? null);
    return true;
  }

  connected(): void {
    this.pausedUntil = 0;
    this.sendNext();
  }

  disconnected(): void {
    this.timers.forEach((stop) => stop());
    this.timers.clear();
    if (!this.messages.some((message) => message.state === 'sending')) return;
    this.become(
      this.messages.map((each) => (each.state === 'sending' ? { ...each, state: 'queued' } : each)),
    );
  }

  /** Forgets all, here; the storage is wiped as a whole. */
  clear(): void {
    this.disconnected();
    this.become([]);
  }

  private sendNext(): void {
    if (this.ports.clock.now() < this.pausedUntil) return;
    for (const message of firstOfEachRoom(this.messages)) {
      if (message.state === 'queued' && !this.storing.has(message.clientMessageId)) void this.send(message);
    }
  }

  /** Another tab may have seen it on the timeline, or its author may have discarded it there. */
  private async send({ clientMessageId, roomId, body, replyTo }: Outgoing): Promise<void> {
    this.storing.add(clientMessageId);
    const isWanted =
      this.unstorable.has(clientMessageId) ||
      (await this.ports.storage.hasMessage(clientMessageId).catch(() => true));
    this.storing.delete(clientMessageId);
    if (this.find(clientMessageId)?.state !== 'queued') return;
    if (!isWanted) return this.forget(clientMessageId);
    const frame = { type: 'send', ref: clientMessageId, roomId, clientMessageId, body } as const;
    if (!this.ports.transmit(replyTo ? { ...frame, replyTo } : frame)) return;
    this.change(clientMessageId, { state: 'sending' });
    this.timers.set(
      clientMessageId,
      this.ports.clock.after(ackLimit, () => this.repeat(clientMessageId)),
    );
  }

  private repeat(clientMessageId: string): void {
    this.timers.delete(clientMessageId);
    this.change(clientMessageId, { state: 'queued' });
    this.sendNext();
  }

  private fail(message: Outgoing, failureCode: string): void {
    this.change(message.clientMessageId, { state: 'failed', failureCode });
    void this.store({ ...message, failureCode });
    this.sendNext();
  }

  private pause({ clientMessageId }: Outgoing, retryAfter: number | null): void {
    this.failures += 1;
    const delay = (retryAfter ?? 0) + delayAfter(this.failures, this.ports.random(), retryBackoff);
    this.pausedUntil = this.ports.clock.now() + delay;
    this.change(clientMessageId, { state: 'queued' });
    this.timers.set(
      clientMessageId,
      this.ports.clock.after(delay, () => this.repeat(clientMessageId)),
    );
  }

  /** A device that can't store still sends. */
  private async store(message: StoredMessage): Promise<void> {
    const { clientMessageId, roomId, body, replyTo, writtenAt, order, failureCode } = message;
    this.storing.add(clientMessageId);
    const row = { clientMessageId, roomId, body, replyTo, writtenAt, order, failureCode };
    await this.ports.storage.putMessage(row).catch(() => this.unstorable.add(clientMessageId));
    this.storing.delete(clientMessageId);
    if (!this.find(clientMessageId)) this.unstore(clientMessageId);
  }

  private unstore(clientMessageId: string): void {
    this.ports.storage.deleteMessage(clientMessageId).catch(() => {});
  }

  private forget(clientMessageId: string): void {
    this.stopTimer(clientMessageId);
    this.become(this.messages.filter((message) => message.clientMessageId !== clientMessageId));
    this.unstore(clientMessageId);
    this.sendNext();
  }

  private find(clientMessageId: string): Outgoing | undefined {
    return this.messages.find((message) => message.clientMessageId === clientMessageId);
  }

  private change(clientMessageId: string, change: Partial<Outgoing>): void {
    this.become(
      this.messages.map((each) => (each.clientMessageId === clientMessageId ? { ...each, ...change } : each)),
    );
  }

  private stopTimer(clientMessageId: string): void {
    this.timers.get(clientMessageId)?.();
    this.timers.delete(clientMessageId);
  }

  private become(messages: readonly Outgoing[]): void {
    this.messages = messages;
    this.ports.onChange();
  }
}

function outgoing(message: StoredMessage): Outgoing {
  return { ...message, state: message.failureCode === null ? 'queued' : 'failed', seq: null };
}

/** The oldest message of each room that still has to be acknowledged. */
function firstOfEachRoom(messages: readonly Outgoing[]): Iterable<Outgoing> {
  const first = new Map<string, Outgoing>();
  for (const message of messages) {
    const isOpen = message.state === 'queued' || message.state === 'sending';
    if (isOpen && !first.has(message.roomId)) first.set(message.roomId, message);
  }
  return first.values();
}
