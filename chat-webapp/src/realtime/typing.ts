import type { Clock } from '@/lib/clock';
import type { ClientFrame } from './frames';

const shownFor = 5_000;
const toldEvery = 3_000;
const nobody: readonly string[] = [];

/** Who is writing where: told by frames that get lost without harm, and forgotten by itself. */
export class Typing {
  private readonly rooms = new Map<string, readonly string[]>();
  private readonly timers = new Map<string, () => void>();
  private readonly told = new Map<string, number>();

  constructor(
    private readonly me: string,
    private readonly clock: Clock,
    private readonly transmit: (frame: ClientFrame) => boolean,
    private readonly onChange: () => void,
  ) {}

  /** The same list until it changes. */
  of(roomId: string): readonly string[] {
    return this.rooms.get(roomId) ?? nobody;
  }

  /** The caller writes: told to the others now and then. */
  tell(roomId: string): void {
    const now = this.clock.now();
    if (now - (this.told.get(roomId) ?? -Infinity) < toldEvery) return;
    if (this.transmit({ type: 'typing', roomId })) this.told.set(roomId, now);
  }

  heard(roomId: string, userId: string): void {
    if (userId === this.me) return;
    this.stopTimer(roomId, userId);
    this.timers.set(
      timerOf(roomId, userId),
      this.clock.after(shownFor, () => this.stopped(roomId, userId)),
    );
    const typing = this.of(roomId);
    if (!typing.includes(userId)) this.become(roomId, [...typing, userId]);
  }

  stopped(roomId: string, userId: string): void {
    this.stopTimer(roomId, userId);
    const typing = this.of(roomId);
    if (typing.includes(userId))
      this.become(
        roomId,
        typing.filter((each) => each !== userId),
      );
  }

  /** Nothing is heard while the connection is away. */
  clear(): void {
    this.timers.forEach((stop) => stop());
    this.timers.clear();
    this.told.clear();
    if (this.rooms.size === 0) return;
    this.rooms.clear();
    this.onChange();
  }

  private stopTimer(roomId: string, userId: string): void {
    this.timers.get(timerOf(roomId, userId))?.();
    this.timers.delete(timerOf(roomId, userId));
  }

  private become(roomId: string, typing: readonly string[]): void {
    if (typing.length > 0) this.rooms.set(roomId, typing);
    else this.rooms.delete(roomId);
    this.onChange();
  }
}

function timerOf(roomId: string, userId: string): string {
  return `${roomId} ${userId}`;
}
