import { bestLocale, isLocale, type Locale } from '@/lib/i18n';

export const themes = ['system', 'light', 'dark'] as const;
export type Theme = (typeof themes)[number];

/** What a person chose on this device. A null language means the browser's. */
export interface Preferences {
  readonly theme: Theme;
  readonly locale: Locale | null;
}

export const storageKey = 'confab.preferences';
export const defaults: Preferences = { theme: 'system', locale: null };

/** Reads what is stored, whatever it is: an older or a broken entry counts as not chosen. */
export function parsePreferences(stored: string | null): Preferences {
  try {
    const { theme, locale } = JSON.parse(stored ?? '{}') as Partial<Record<string, unknown>>;
    return {
      theme: themes.find((known) => known === theme) ?? defaults.theme,
      locale: isLocale(locale) ? locale : defaults.locale,
    };
  } catch {
    return defaults;
  }
}

export function localeOf(preferences: Preferences, wished: readonly string[]): Locale {
  return preferences.locale ?? bestLocale(wished);
}
