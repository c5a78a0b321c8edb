import type { Clock } from '@/lib/clock';
import type { RoomState } from './room-state';
import type { ChatState } from './state';
import type { AccountStorage, StoredRoom } from './storage';
import { trim } from './timeline';

const writeDelay = 300;
const mostItems = 200;

/** Writes rooms behind the state, each with its cursor as one value. What is lost in a crash is replayed. */
export class Cache {
  private saved: ReadonlyMap<string, RoomState> = new Map();
  private stopTimer: (() => void) | null = null;
  private writing = Promise.resolve();

  constructor(
    private readonly storage: Promise<AccountStorage>,
    private readonly clock: Clock,
    private readonly state: () => ChatState,
  ) {}

  /** These rooms came from the storage. */
  restored(rooms: ReadonlyMap<string, RoomState>): void {
    this.saved = rooms;
  }

  changed(): void {
    this.stopTimer ??= this.clock.after(writeDelay, () => void this.flush());
  }

  flush(): Promise<void> {
    this.cancel();
    this.writing = this.writing.then(() => this.write());
    return this.writing;
  }

  /** Writes nothing more, once what is being written is done. */
  discard(): Promise<void> {
    this.cancel();
    return this.writing;
  }

  private cancel(): void {
    this.stopTimer?.();
    this.stopTimer = null;
  }

  private async write(): Promise<void> {
    const { rooms, epoch } = this.state();
    const changed = [...rooms].flatMap(([roomId, room]) =>
      this.isSaved(roomId, room) ? [] : storable(roomId, room),
    );
    const removed = [...this.saved.keys()].filter((roomId) => !rooms.get(roomId)?.view);
    if (changed.length + removed.length === 0) return;
    try {
      await (await this.storage).saveRooms(epoch, changed, removed);
      this.saved = rooms;
    } catch {
      // Full or forbidden: the rooms stay unsaved and are tried again with the next change.
    }
  }

  private isSaved(roomId: string, room: RoomState): boolean {
    const saved = this.saved.get(roomId);
    return saved?.view === room.view && saved?.timeline === room.timeline;
  }
}

export function fromStorage(stored: readonly StoredRoom[]): ReadonlyMap<string, RoomState> {
  return new Map(
    stored.map(({ roomId, view, timeline }) => [
      roomId,
      { view, timeline, excerpt: null, marked: null, uncertain: false },
    ]),
  );
}

function storable(roomId: string, { view, timeline }: RoomState): StoredRoom[] {
  if (!view) return [];
  const { cursor } = timeline;
  const kept = { ...trim(timeline, mostItems), ahead: [], changes: [], changesAfter: cursor };
  return [{ roomId, view, timeline: kept }];
}
