import { useCallback, useState } from 'react';

const key = 'confab.sidebar';
export const narrowest = 220;
export const widest = 360;
const usual = { width: 264, hidden: false };

export interface SidebarState {
  readonly width: number;
  readonly hidden: boolean;
  readonly resize: (width: number) => void;
  readonly toggle: () => void;
}

/** How wide the sidebar is on this device, and whether it is there. */
export function useSidebar(): SidebarState {
  const [state, setState] = useState(stored);

  const change = useCallback((next: typeof usual) => {
    setState(next);
    window.localStorage.setItem(key, JSON.stringify(next));
  }, []);

  return {
    ...state,
    resize: (width) => change({ ...state, width: Math.round(Math.min(widest, Math.max(narrowest, width))) }),
    toggle: () => change({ ...state, hidden: !state.hidden }),
  };
}

function stored(): typeof usual {
  try {
    return { ...usual, ...(JSON.parse(window.localStorage.getItem(key) ?? '{}') as Partial<typeof usual>) };
  } catch {
    return usual;
  }
}
