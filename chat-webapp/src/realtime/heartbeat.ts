import type { Clock } from '@/lib/clock';

/** How long an answer to a ping may take. */
const patience = 10_000;

/** Browsers don't see protocol pings: this notices a connection that died without a word. */
export class Heartbeat {
  private interval = 0;
  private pings = 0;
  private stopTimer = () => {};

  constructor(
    private readonly clock: Clock,
    private readonly ping: (ref: number) => void,
    private readonly onSilence: () => void,
  ) {}

  start(interval: number): void {
    this.interval = interval;
    this.heard();
  }

  stop(): void {
    this.interval = 0;
    this.stopTimer();
  }

  /** Anything from the server is a sign of life. */
  heard(): void {
    this.stopTimer();
    if (this.interval > 0) this.stopTimer = this.clock.after(this.interval, () => this.probe());
  }

  /** Asks now, for instance after the device slept. */
  probe(): void {
    if (this.interval === 0) return;
    this.stopTimer();
    this.stopTimer = this.clock.after(patience, this.onSilence);
    this.ping(++this.pings);
  }
}
