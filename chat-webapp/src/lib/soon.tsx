import { createElement, useSyncExternalStore, type ComponentType, type ReactNode } from 'react';

const retryAfter = 2000;

/**
 * A component that everybody needs, but not for the first paint: its code is asked for at once, and `meanwhile`
 * shows until it is there. Unlike a suspended component it shows in the moment in which it has come.
 */
export function soon<Props extends object>(
  load: () => Promise<ComponentType<Props>>,
): (props: Props & { readonly meanwhile: ReactNode }) => ReactNode {
  const code = loading(load);
  return function Soon({ meanwhile, ...props }) {
    const loaded = useSyncExternalStore(code.subscribe, code.get, code.get);
    return loaded ? createElement(loaded, props as unknown as Props) : meanwhile;
  };
}

/** Asked for again for as long as somebody waits for it. */
function loading<Value>(load: () => Promise<Value>) {
  const listeners = new Set<() => void>();
  let value: Value | null = null;
  let isAsked = false;

  async function ask() {
    if (isAsked || value !== null) return;
    isAsked = true;
    try {
      value = await load();
      listeners.forEach((listener) => listener());
    } catch {
      setTimeout(() => void (listeners.size > 0 && ask()), retryAfter);
    } finally {
      isAsked = false;
    }
  }

  void ask();
  return {
    get: () => value,
    subscribe(listener: () => void) {
      listeners.add(listener);
      void ask();
      return () => void listeners.delete(listener);
    },
  };
}
