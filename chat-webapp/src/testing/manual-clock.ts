import type { Clock } from '@/lib/clock';

/** Stands still until told. */
export class ManualClock implements Clock {
  private time = Date.parse('2026-01-01T00:00:00Z');
  private timers: { at: number; callback: () => void }[] = [];

  now(): number {
    return this.time;
  }

  after(delay: number, callback: () => void): () => void {
    const timer = { at: this.time + delay, callback };
    this.timers.push(timer);
    return () => {
      this.timers = this.timers.filter((each) => each !== timer);
    };
  }

  /** Moves on, timer by timer, and lets what they started settle. */
  async advance(milliseconds: number): Promise<void> {
    const end = this.time + milliseconds;
    await settled();
    for (let timer = this.next(end); timer; timer = this.next(end)) {
      this.time = timer.at;
      this.timers = this.timers.filter((each) => each !== timer);
      timer.callback();
      await settled();
    }
    this.time = end;
  }

  private next(end: number) {
    return this.timers.filter(({ at }) => at <= end).sort((one, other) => one.at - other.at)[0];
  }
}

/** Everything that waits for nothing but promises and events has happened. */
export async function settled(): Promise<void> {
  for (let turn = 0; turn < 4; turn += 1) await new Promise((resolve) => setImmediate(resolve));
}
