import type { Clock } from '@/lib/clock';
import { ProblemError, type Http } from '@/lib/http';
import { parseEvent } from './frames';
import { findPage } from './message-search';
import type { RoomState } from './room-state';
import type { TimelineItem } from './snapshots';
import type { Store } from './store';
import { holdsAnything, isBehind } from './timeline';
import type { EventPage, MessagePage, Room, RoomView } from './wire';

/** What is going on over HTTP for one room, beside its state. */
export interface Loading {
  readonly isLoading: boolean;
  readonly failureCode: string | null;
  /** A room that the caller is not in. */
  readonly room: Room | null;
}

export const notLoading: Loading = { isLoading: false, failureCode: null, room: null };

const pageSize = 50;
/** Fewer than this fill no screen. */
const enoughToShow = 30;
const mostEvents = 500;
const retryAfter = 2_000;

/** Fetches what the socket doesn't bring: older messages, events that went missing, counts that can't be told. */
export class History {
  private readonly loadings = new Map<string, Loading>();
  private readonly catchingUp = new Set<string>();
  private isRecounting = false;

  constructor(
    private readonly http: Http,
    private readonly store: Store,
    private readonly clock: Clock,
    private readonly isLive: () => boolean,
  ) {}

  of(roomId: string): Loading {
    return this.loadings.get(roomId) ?? notLoading;
  }

  forget(roomId?: string): void {
    if (roomId === undefined) this.loadings.clear();
    else this.loadings.delete(roomId);
  }

  /** Sees to it that a screen's worth of the newest messages is there. */
  async fill(roomId: string): Promise<void> {
    const room = this.roomOf(roomId);
    if (!room) return this.load(roomId, () => this.lookAt(roomId));
    const { floor, items } = room.timeline;
    if (floor > 0 && items.length < enoughToShow) await this.loadOlder(roomId);
  }

  async loadOlder(roomId: string): Promise<void> {
    if (this.shownOf(roomId)?.floor) await this.load(roomId, () => this.olderPage(roomId));
  }

  /** Goes on towards the end, after a jump into the past. */
  async loadNewer(roomId: string): Promise<void> {
    if (this.roomOf(roomId)?.excerpt) await this.load(roomId, () => this.newerPage(roomId));
  }

  /** Shows what lies around a message, unless it is held. Answers its place, or null where there is none. */
  async jumpTo(roomId: string, target: number | string): Promise<number | null> {
    const held = this.heldAt(roomId, target);
    if (held !== null) return held;
    const found = await findPage(target, this.shownOf(roomId)?.floor ?? 0, (seq) =>
      this.http.get<MessagePage>(`/rooms/${roomId}/messages?around=${seq}&limit=${pageSize}`),
    );
    if (!found) return null;
    this.store.dispatch({ type: 'around', roomId, page: found.page });
    return this.heldAt(roomId, found.seq);
  }

  /** Fetches the events between the cursor and what came past a gap. */
  async catchUp(roomId: string): Promise<void> {
    if (this.catchingUp.has(roomId) || !this.isLive()) return;
    this.catchingUp.add(roomId);
    try {
      while (await this.missingEvents(roomId));
    } catch (problem) {
      if (!isTransient(problem)) return;
    } finally {
      this.catchingUp.delete(roomId);
    }
    const room = this.roomOf(roomId);
    if (room && isBehind(room.timeline)) this.clock.after(retryAfter, () => void this.catchUp(roomId));
  }

  /** Asks for the counts of all rooms, until none is uncertain. */
  async recount(): Promise<void> {
    if (this.isRecounting || !this.isLive()) return;
    this.isRecounting = true;
    try {
      const { items } = await this.http.get<{ items: readonly RoomView[] }>('/rooms');
      this.store.dispatch({ type: 'recounted', rooms: items });
    } catch {
      // The next uncertain room, or the timer below, asks again.
    } finally {
      this.isRecounting = false;
    }
    const isDone = [...this.store.state.rooms.values()].every((room) => !room.uncertain);
    if (!isDone) this.clock.after(retryAfter, () => void this.recount());
  }

  private async load(roomId: string, fetch: () => Promise<void>): Promise<void> {
    if (this.of(roomId).isLoading) return;
    this.become(roomId, { isLoading: true, failureCode: null });
    try {
      await fetch();
      this.become(roomId, { isLoading: false });
    } catch (problem) {
      const failureCode = problem instanceof ProblemError ? problem.code : 'unreadable';
      this.become(roomId, { isLoading: false, failureCode });
    }
  }

  private async lookAt(roomId: string): Promise<void> {
    const path = `/rooms/${encodeURIComponent(roomId)}`;
    const [room, page] = await Promise.all([
      this.http.get<Room>(path),
      this.http.get<MessagePage>(`${path}/messages?limit=${pageSize}`),
    ]);
    this.become(roomId, { room });
    this.store.dispatch({ type: 'newest', roomId, page });
    // It turned out to be one of the caller's rooms meanwhile: then the page came too early.
    const known = this.roomOf(roomId);
    if (known && !holdsAnything(known.timeline)) await this.olderPage(roomId);
  }

  private async olderPage(roomId: string): Promise<void> {
    const before = (this.shownOf(roomId)?.floor ?? 0) + 1;
    const path = `/rooms/${roomId}/messages?before=${before}&limit=${pageSize}`;
    this.store.dispatch({ type: 'older', roomId, before, page: await this.http.get<MessagePage>(path) });
  }

  private async newerPage(roomId: string): Promise<void> {
    const after = this.roomOf(roomId)?.excerpt?.ceiling ?? 0;
    const path = `/rooms/${roomId}/messages?after=${after}&limit=${pageSize}`;
    this.store.dispatch({ type: 'newer', roomId, after, page: await this.http.get<MessagePage>(path) });
  }

  private heldAt(roomId: string, target: number | string): number | null {
    const item = this.shownOf(roomId)?.items.find((each) =>
      typeof target === 'number'
        ? each.seq === target
        : each.kind === 'message' && each.message.id === target,
    );
    return item?.seq ?? null;
  }

  /** Answers whether it went on and there is more. */
  private async missingEvents(roomId: string): Promise<boolean> {
    const before = this.roomOf(roomId)?.timeline;
    if (!before || !isBehind(before)) return false;
    const path = `/rooms/${roomId}/events?after=${before.cursor}&limit=${mostEvents}`;
    const page = await this.http.get<EventPage>(path);
    if (page.lastSeq - before.cursor > mostEvents) {
      this.store.dispatch({
        type: 'reset',
        roomId,
        lastSeq: Math.max(page.lastSeq, this.newestKnown(roomId)),
      });
      return false;
    }
    this.store.dispatch({ type: 'caught-up', roomId, page: { ...page, items: page.items.map(parseEvent) } });
    const after = this.roomOf(roomId)?.timeline;
    return after !== undefined && after.cursor > before.cursor && isBehind(after);
  }

  private newestKnown(roomId: string): number {
    const timeline = this.roomOf(roomId)?.timeline;
    return timeline ? Math.max(timeline.head, timeline.ahead.at(-1)?.seq ?? 0) : 0;
  }

  /** What the person looks at: the timeline, or an excerpt from before it. */
  private shownOf(
    roomId: string,
  ): { readonly floor: number; readonly items: readonly TimelineItem[] } | undefined {
    const room = this.roomOf(roomId);
    return room?.excerpt ?? room?.timeline;
  }

  private roomOf(roomId: string): RoomState | undefined {
    return this.store.state.rooms.get(roomId);
  }

  private become(roomId: string, change: Partial<Loading>): void {
    this.loadings.set(roomId, { ...this.of(roomId), ...change });
    this.store.notify();
  }
}

function isTransient(problem: unknown): boolean {
  return problem instanceof ProblemError && problem.isTransient;
}
