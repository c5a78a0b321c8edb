import { usePathname, useSearchParams } from 'next/navigation';
import { useCallback } from 'react';

/** In the order in which they are listed, each group under its heading. */
export const settingsGroups = {
  account: ['profile', 'password', 'single-sign-on', 'second-factor', 'devices', 'data'],
  client: ['appearance', 'language', 'notifications', 'writing', 'keyboard'],
  /** For admins. */
  server: ['accounts', 'invites', 'audit', 'server'],
} as const;
export type SettingsGroup = keyof typeof settingsGroups;
export type SettingsPage = (typeof settingsGroups)[SettingsGroup][number];

const settingsPages: readonly SettingsPage[] = Object.values(settingsGroups).flat();

interface SettingsInAddress {
  readonly isOpen: boolean;
  /** Null for the list of pages. */
  readonly page: SettingsPage | null;
  readonly open: (page?: SettingsPage | null) => void;
  /** Back to where one came from. */
  readonly close: () => void;
}

let cameFrom = '/dashboard';

/** Whether the address leads to the settings, and to which of them. */
export function useSettingsInAddress(): SettingsInAddress {
  const isOpen = usePathname() === '/settings';
  const wanted = useSearchParams().get('page');
  const page = settingsPages.find((known) => known === wanted) ?? null;

  const open = useCallback((next: SettingsPage | null = null) => {
    const { pathname, search } = window.location;
    if (pathname !== '/settings') cameFrom = pathname + search;
    window.history.pushState(null, '', next ? `/settings?page=${next}` : '/settings');
  }, []);
  const close = useCallback(() => window.history.pushState(null, '', cameFrom), []);

  return { isOpen, page, open, close };
}
