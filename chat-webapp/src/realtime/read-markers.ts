import type { Clock } from '@/lib/clock';
import type { Http } from '@/lib/http';
import type { ClientFrame } from './frames';
import type { Store } from './store';

/** Reading on moves the marker with each message: the server hears of it this often. */
const pause = 400;

/** Moves read markers, here at once and on the server soon; again after each reconnect until confirmed. */
export class ReadMarkers {
  private readonly told = new Map<string, number>();
  private stopTimer: (() => void) | null = null;

  constructor(
    private readonly http: Http,
    private readonly store: Store,
    private readonly clock: Clock,
    private readonly transmit: (frame: ClientFrame) => boolean,
  ) {}

  mark(roomId: string, seq: number): void {
    this.store.dispatch({ type: 'marked', roomId, seq });
    this.stopTimer ??= this.clock.after(pause, () => this.tell());
  }

  /** Moves the marker back, so that this message is unread; if the server won't, forward to where it was. */
  async markUnread(roomId: string, seq: number): Promise<void> {
    const before = this.store.state.rooms.get(roomId)?.view?.readSeq ?? 0;
    this.store.dispatch({ type: 'marked-unread', roomId, seq });
    this.told.delete(roomId);
    try {
      await this.http.put(`/rooms/${roomId}/unread`, { seq });
    } catch (problem) {
      this.mark(roomId, before);
      throw problem;
    }
  }

  connected(): void {
    this.told.clear();
    this.tell();
  }

  stop(): void {
    this.stopTimer?.();
    this.stopTimer = null;
  }

  private tell(): void {
    this.stop();
    for (const [roomId, { marked }] of this.store.state.rooms) {
      if (marked === null || this.told.get(roomId) === marked) continue;
      if (this.transmit({ type: 'read', roomId, seq: marked })) this.told.set(roomId, marked);
    }
  }
}
