import type { Network, TabLock } from '@/realtime/ports';
import type { FakeBrowser } from './fake-server';

type Change = Parameters<Parameters<Network['watch']>[0]>[0];

/** What the tabs of one browser share beside storage: locks and news of the network. */
export class FakeTabs implements TabLock {
  private readonly waiting = new Map<string, (() => void)[]>();
  private readonly watchers = new Set<(change: Change) => void>();

  hold(name: string, held: () => void): () => void {
    const queue = this.waiting.get(name) ?? [];
    this.waiting.set(name, [...queue, held]);
    if (queue.length === 0) held();
    return () => this.letGo(name, held);
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

  private letGo(name: string, held: () => void): void {
    const queue = this.waiting.get(name) ?? [];
    const rest = queue.filter((each) => each !== held);
    this.waiting.set(name, rest);
    if (queue[0] === held) rest[0]?.();
  }
}
