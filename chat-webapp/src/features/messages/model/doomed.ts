/** Messages whose deletion can still be undone: shown as deleted, deleted for good a little later. */
const ids = new Set<string>();
const listeners = new Set<() => void>();

export const doomed = {
  has: (messageId: string): boolean => ids.has(messageId),

  subscribe(listener: () => void): () => void {
    listeners.add(listener);
    return () => listeners.delete(listener);
  },

  add(messageId: string): void {
    ids.add(messageId);
    listeners.forEach((listener) => listener());
  },

  remove(messageId: string): void {
    ids.delete(messageId);
    listeners.forEach((listener) => listener());
  },
};
