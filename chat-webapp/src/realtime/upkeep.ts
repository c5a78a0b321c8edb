import type { Amendments } from './amendments';
import type { History } from './history';
import type { NewLines } from './new-lines';
import type { Outbox } from './outbox';
import type { RoomState } from './room-state';
import type { ChatState } from './state';
import type { Store } from './store';
import { holdsAnything, isBehind, keyOf } from './timeline';

/** More than this of a room that nobody looks at is not kept in memory. */
export const mostUnseen = 500;

export interface UpkeepParts {
  readonly store: Store;
  readonly history: History;
  readonly outbox: Outbox;
  readonly amendments: Amendments;
  readonly newLines: NewLines;
  readonly isLive: () => boolean;
}

/** What follows from a change of the state: what it lacks is fetched, and what it shows is no longer pending. */
export class Upkeep {
  constructor(private readonly parts: UpkeepParts) {}

  after(before: ChatState, after: ChatState): void {
    for (const [roomId, room] of after.rooms) {
      if (before.rooms.get(roomId) === room) continue;
      this.settle(roomId);
      this.repair(roomId, room);
    }
    for (const roomId of before.rooms.keys()) {
      if (!after.rooms.has(roomId)) this.gone(roomId);
    }
  }

  repairAll(): void {
    for (const [roomId, room] of this.parts.store.state.rooms) this.repair(roomId, room);
  }

  settle(roomId: string): void {
    const { store, outbox, amendments } = this.parts;
    const timeline = store.state.rooms.get(roomId)?.timeline;
    if (!timeline) return;
    amendments.settle(roomId);
    const pending = outbox.all.filter((message) => message.roomId === roomId);
    if (pending.length === 0) return;
    const keys = new Set(timeline.items.map((item) => item.key));
    for (const { clientMessageId, seq } of pending) {
      const isThere =
        keys.has(keyOf(store.state.me.id, clientMessageId)) || (seq !== null && seq <= timeline.cursor);
      if (isThere) outbox.settle(clientMessageId);
    }
  }

  /** Whoever still looks at a room that they are no longer in sees what strangers see. */
  private gone(roomId: string): void {
    const { history, newLines, isLive } = this.parts;
    history.forget(roomId);
    if (newLines.isOpen(roomId) && isLive()) void history.fill(roomId);
  }

  private repair(roomId: string, { timeline, uncertain }: RoomState): void {
    const { history, newLines, store } = this.parts;
    if (!this.parts.isLive()) return;
    if (isBehind(timeline)) void history.catchUp(roomId);
    if (uncertain) void history.recount();
    const isOpen = newLines.isOpen(roomId);
    if (isOpen && !holdsAnything(timeline)) void history.fill(roomId);
    if (!isOpen && timeline.items.length > 2 * mostUnseen) {
      store.dispatch({ type: 'trimmed', roomId, most: mostUnseen });
    }
  }
}
