import { useSyncExternalStore } from 'react';

interface Store<Snapshot> {
  readonly subscribe: (listener: () => void) => () => void;
  readonly getSnapshot: () => Snapshot;
}

/** What a store holds now; `select` must answer the same object for as long as nothing in it changed. */
export function useStore<Snapshot, Selected = Snapshot>(
  store: Store<Snapshot>,
  select: (snapshot: Snapshot) => Selected = (snapshot) => snapshot as unknown as Selected,
): Selected {
  const read = () => select(store.getSnapshot());
  return useSyncExternalStore(store.subscribe, read, read);
}
