import type { Clock } from '@/lib/clock';
import { ProblemError, type Http } from '@/lib/http';
import { keyOfAmendment, shows, type Amendment, type PendingAmendment } from './amendment';
import type { MessageItem } from './snapshots';
import type { Message } from './wire';

/** What is saved shows as saved for this long, until its event says so: the timeline is the truth. */
const eventLimit = 5_000;

/**
 * Changes messages: each change shows at once, and stays until the timeline shows it itself or the server refuses
 * it. One request at a time per message and kind; of what is asked meanwhile, the last counts.
 */
export class Amendments {
  private pending: readonly PendingAmendment[] = [];
  private readonly timers = new Map<string, () => void>();

  constructor(
    private readonly http: Http,
    private readonly clock: Clock,
    private readonly itemOf: (roomId: string, messageId: string) => MessageItem | null,
    private readonly onChange: () => void,
  ) {}

  get all(): readonly PendingAmendment[] {
    return this.pending;
  }

  amend(roomId: string, messageId: string, amendment: Amendment): void {
    const key = keyOfAmendment(messageId, amendment);
    const before = this.find(key);
    const at = new Date(this.clock.now()).toISOString();
    const next = { key, roomId, messageId, amendment, at, state: 'saving', failureCode: null } as const;
    this.stopTimer(key);
    this.become([...this.pending.filter((each) => each !== before), next]);
    if (before?.state !== 'saving') void this.save(key);
  }

  /** Tries a `failed` change again. */
  retry(key: string): void {
    const failed = this.find(key);
    if (failed?.state === 'failed') this.amend(failed.roomId, failed.messageId, failed.amendment);
  }

  /** Forgets a `failed` change. */
  discard(key: string): void {
    if (this.find(key)?.state === 'failed') this.forget(key);
  }

  /** What the timeline shows by itself is not pending any more. */
  settle(roomId: string): void {
    for (const each of this.pending) {
      if (each.roomId !== roomId || each.state === 'saving') continue;
      const message = this.itemOf(roomId, each.messageId)?.message;
      const isDone = each.state === 'saved' ? !message || shows(message, each) : message?.deletedAt;
      if (isDone) this.forget(each.key);
    }
  }

  clear(): void {
    this.timers.forEach((stop) => stop());
    this.timers.clear();
    this.become([]);
  }

  private async save(key: string): Promise<void> {
    for (let asked = this.find(key); asked;) {
      const result = await this.request(asked);
      const now = this.find(key);
      if (result instanceof ProblemError)
        return this.change(key, { state: 'failed', failureCode: result.code });
      if (now?.amendment === asked.amendment) return this.saved(now, result);
      asked = now;
    }
  }

  private saved({ key, roomId, at }: PendingAmendment, answer: Message | null): void {
    this.timers.set(
      key,
      this.clock.after(eventLimit, () => this.forget(key)),
    );
    this.change(key, { state: 'saved', at: answer?.editedAt ?? at });
    this.settle(roomId);
  }

  /** Never rejects: answers the message after an edit, or what went wrong. */
  private async request(asked: PendingAmendment): Promise<Message | null | ProblemError> {
    const { roomId, messageId, amendment } = asked;
    const path = `/rooms/${roomId}/messages/${messageId}`;
    try {
      if (amendment.kind === 'edit') return await this.http.patch<Message>(path, { body: amendment.body });
      if (amendment.kind === 'deletion') await this.http.delete(path);
      else await this.react(`${path}/reactions/${encodeURIComponent(amendment.emoji)}`, amendment.wanted);
      return null;
    } catch (problem) {
      return problem instanceof ProblemError ? problem : new ProblemError('unreadable', 0, String(problem));
    }
  }

  private react(path: string, wanted: boolean): Promise<void> {
    return wanted ? this.http.put(path) : this.http.delete(path);
  }

  private find(key: string): PendingAmendment | undefined {
    return this.pending.find((each) => each.key === key);
  }

  private change(key: string, change: Partial<PendingAmendment>): void {
    this.become(this.pending.map((each) => (each.key === key ? { ...each, ...change } : each)));
  }

  private forget(key: string): void {
    this.stopTimer(key);
    this.become(this.pending.filter((each) => each.key !== key));
  }

  private stopTimer(key: string): void {
    this.timers.get(key)?.();
    this.timers.delete(key);
  }

  private become(pending: readonly PendingAmendment[]): void {
    this.pending = pending;
    this.onChange();
  }
}
