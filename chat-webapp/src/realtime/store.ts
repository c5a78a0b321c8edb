import type { Clock } from '@/lib/clock';
import type { Me } from './mentions';
import { emptyState, reduce, type Action, type ChatState } from './state';

/** One frame of a screen: bursts of events become one call of the listeners. */
const frame = 16;

/** Holds the state, tells its effects at once and its listeners soon. */
export class Store {
  private current: ChatState;
  private readonly listeners = new Set<() => void>();
  private effects: (before: ChatState, after: ChatState) => void = () => {};
  private lastCall = -Infinity;
  private isCallDue = false;

  constructor(
    me: Me,
    private readonly clock: Clock,
  ) {
    this.current = emptyState(me);
  }

  get state(): ChatState {
    return this.current;
  }

  onChange(effects: (before: ChatState, after: ChatState) => void): void {
    this.effects = effects;
  }

  dispatch(action: Action): void {
    this.replace(reduce(this.current, action));
  }

  clear(): void {
    this.replace(emptyState(this.current.me));
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  /** Something beside the state changed that snapshots show. */
  notify(): void {
    if (this.isCallDue) return;
    this.isCallDue = true;
    const wait = this.lastCall + frame - this.clock.now();
    if (wait > 0) this.clock.after(wait, () => this.call());
    else queueMicrotask(() => this.call());
  }

  private replace(next: ChatState): void {
    if (next === this.current) return;
    const before = this.current;
    this.current = next;
    this.notify();
    this.effects(before, next);
  }

  private call(): void {
    this.isCallDue = false;
    this.lastCall = this.clock.now();
    this.listeners.forEach((listener) => listener());
  }
}
