import { useSyncExternalStore } from 'react';

/** Whether the page is alive: before, nothing that is done on it is heard. */
export function useHydrated(): boolean {
  return useSyncExternalStore(
    never,
    () => true,
    () => false,
  );
}

function never(): () => void {
  return () => {};
}
