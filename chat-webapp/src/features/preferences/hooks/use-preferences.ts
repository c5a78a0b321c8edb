'use client';

import { useEffect, useSyncExternalStore } from 'react';
import { defaultLocale, type Locale } from '@/lib/i18n';
import { useInBrowser } from '@/lib/use-in-browser';
import { themeColours } from '@/styles/theme-colours';
import { localeOf, type Preferences } from '../model/preferences';
import { preferencesStore } from '../model/preferences-store';

export function usePreferences(): Preferences {
  const { subscribe, getSnapshot, getServerSnapshot } = preferencesStore;
  return useSyncExternalStore(subscribe, getSnapshot, getServerSnapshot);
}

/** The language to speak: the chosen one, else the first of the browser's that we know. */
export function useChosenLocale(): Locale {
  const preferences = usePreferences();
  return useInBrowser(() => localeOf(preferences, navigator.languages), defaultLocale);
}

/** Keeps the page in the chosen theme, and with the system's where none is chosen. */
export function useThemeOnPage(): void {
  const { theme } = usePreferences();
  useEffect(() => {
    const system = window.matchMedia('(prefers-color-scheme: dark)');
    const show = () => {
      const shown = theme === 'dark' || (theme === 'system' && system.matches) ? 'dark' : 'light';
      document.documentElement.dataset.theme = shown;
      for (const meta of document.querySelectorAll<HTMLMetaElement>('meta[name="theme-color"]'))
        meta.content = themeColours[shown];
    };
    show();
    system.addEventListener('change', show);
    return () => system.removeEventListener('change', show);
  }, [theme]);
}
