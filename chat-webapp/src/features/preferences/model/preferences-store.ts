import { defaults, parsePreferences, storageKey, type Preferences } from './preferences';

const listeners = new Set<() => void>();
let current: Preferences | null = null;

/** The preferences of this device, the same in all of its tabs. */
export const preferencesStore = {
  getSnapshot(): Preferences {
    current ??= parsePreferences(read());
    return current;
  },

  /** While a page is being prepared nobody has chosen anything. */
  getServerSnapshot: () => defaults,

  subscribe(listener: () => void): () => void {
    if (listeners.size === 0) window.addEventListener('storage', onOtherTab);
    listeners.add(listener);
    return () => {
      listeners.delete(listener);
      if (listeners.size === 0) window.removeEventListener('storage', onOtherTab);
    };
  },

  /** Takes effect at once; answers whether it outlives the page. */
  change(change: Partial<Preferences>): boolean {
    current = { ...preferencesStore.getSnapshot(), ...change };
    const isKept = write(JSON.stringify(current));
    listeners.forEach((listener) => listener());
    return isKept;
  },
};

function onOtherTab(event: StorageEvent): void {
  if (event.key !== storageKey) return;
  current = parsePreferences(event.newValue);
  listeners.forEach((listener) => listener());
}

/** Storage may be forbidden: then the choice lasts as long as the page. */
function read(): string | null {
  try {
    return window.localStorage.getItem(storageKey);
  } catch {
    return null;
  }
}

function write(value: string): boolean {
  try {
    window.localStorage.setItem(storageKey, value);
    return true;
  } catch {
    return false;
  }
}
