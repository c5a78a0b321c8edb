import { useSyncExternalStore } from 'react';

const never = () => () => {};

/** What only a browser knows and what does not change by itself; `before` until the page is alive. */
export function useInBrowser<T>(read: () => T, before: T): T {
  return useSyncExternalStore(never, read, () => before);
}
