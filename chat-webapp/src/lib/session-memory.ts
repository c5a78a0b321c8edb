import type { User } from './session';

/** Who was logged in here last, without any secret: enough to show the cache before the server answers. */
export interface RememberedUser {
  get(): User | null;
  set(user: User | null): void;
}

export function memoryOnly(): RememberedUser {
  let remembered: User | null = null;
  return { get: () => remembered, set: (user) => void (remembered = user) };
}

const key = 'confab.user';

/** Storage may be forbidden or full: then nothing is remembered, and nothing else breaks. */
export function rememberedIn(storage: () => Storage): RememberedUser {
  return {
    get() {
      try {
        return JSON.parse(storage().getItem(key) ?? 'null') as User | null;
      } catch {
        return null;
      }
    },
    set(user) {
      try {
        if (user) storage().setItem(key, JSON.stringify(user));
        else storage().removeItem(key);
      } catch {
        // See above.
      }
    },
  };
}
