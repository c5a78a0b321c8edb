import { lazy, type ComponentType } from 'react';

const retryAfter = 2000;

/**
 * A component whose code comes when it is shown first. Without a network that waits for one, inside the nearest
 * `Suspense`, and breaks nothing.
 */
export function lazily<Props>(load: () => Promise<{ default: ComponentType<Props> }>) {
  return lazy(() => untilThere(load));
}

async function untilThere<Value>(load: () => Promise<Value>): Promise<Value> {
  for (;;) {
    try {
      return await load();
    } catch {
      await new Promise((resolve) => setTimeout(resolve, retryAfter));
    }
  }
}
