import type { LockHolder, Network, OpenChannel, TabLock } from '@/realtime/ports';
import type { FakeBrowser } from './fake-server';

type Change = Parameters<Parameters<Network['watch']>[0]>[0];

/** What the tabs of one browser share beside storage: locks, channels and news of the network. */
export class FakeTabs implements TabLock {
  private readonly queues = new Map<string, LockHolder[]>();
  private readonly watchers = new Set<(change: Change) => void>();
  private readonly deaf = new Set<(note: unknown) => void>();
  private readonly lines = new Map<string, Set<(note: unknown) => void>>();

  hold(name: string, holder: LockHolder): () => void {
    const [holding, ...rest] = this.queues.get(name) ?? [];
    if (holder.seize && holding) {
      this.queues.set(name, [holder, ...rest]);
      holding.taken();
      holder.held();
    } else {
      this.queues.set(name, [...(holding ? [holding, ...rest] : []), holder]);
      if (!holding) holder.held();
    }
    return () => this.letGo(name, holder);
  }

  readonly openChannel: OpenChannel = (name, heard) => {
    const line = this.lines.get(name) ?? new Set();
    const { deaf } = this;
    this.lines.set(name, line.add(heard));
    return {
      tell(note) {
        const copy = structuredClone(note);
        for (const other of line)
          if (other !== heard) queueMicrotask(() => line.has(other) && !deaf.has(other) && other(copy));
      },
      close: () => void line.delete(heard),
    };
  };

  /** The tabs that are open now hear nothing more, as if the browser had frozen them. */
  freeze(): void {
    this.lines.forEach((line) => line.forEach((heard) => this.deaf.add(heard)));
  }

  network(browser: FakeBrowser): Network {
    return {
      isOnline: () => browser.isOnline,
      watch: (watcher) => {
        this.watchers.add(watcher);
        return () => this.watchers.delete(watcher);
      },
    };
  }

  tell(change: Change): void {
    this.watchers.forEach((watcher) => watcher(change));
  }

  private letGo(name: string, holder: LockHolder): void {
    const queue = this.queues.get(name) ?? [];
    const rest = queue.filter((each) => each !== holder);
    this.queues.set(name, rest);
    if (queue[0] === holder) rest[0]?.held();
  }
}
