import type { Schemas } from '@/lib/schemas';

const key = 'confab.server';

/** What the server told of itself last, to begin with where nothing should move by its answer; null for never. */
export function rememberedServer(): Schemas['Server'] | null {
  try {
    return JSON.parse(window.localStorage.getItem(key) ?? 'null') as Schemas['Server'] | null;
  } catch {
    return null;
  }
}

/** Storage may be forbidden or full: then nothing is remembered. */
export function rememberServer(server: Schemas['Server']): void {
  try {
    window.localStorage.setItem(key, JSON.stringify(server));
  } catch {
    // See above.
  }
}
