import { bestLocale, isLocale, type Locale } from '@/lib/i18n';

export const themes = ['system', 'light', 'dark'] as const;
export type Theme = (typeof themes)[number];

/** What Enter does where one writes; with Shift it does the other. */
export const enterKeys = ['sends', 'breaks'] as const;
export type EnterKey = (typeof enterKeys)[number];

/** What a person chose on this device. A null language means the browser's. */
export interface Preferences {
  readonly theme: Theme;
  readonly locale: Locale | null;
  readonly enter: EnterKey;
  /** Whether news may be told outside the page, where the browser allows that. */
  readonly notifications: boolean;
}

export const storageKey = 'confab.preferences';
export const defaults: Preferences = { theme: 'system', locale: null, enter: 'sends', notifications: true };

/** Reads what is stored, whatever it is: an older or a broken entry counts as not chosen. */
export function parsePreferences(stored: string | null): Preferences {
  try {
    const { theme, locale, enter, notifications } = JSON.parse(stored ?? '{}') as Partial<
      Record<string, unknown>
    >;
    return {
      theme: themes.find((known) => known === theme) ?? defaults.theme,
      locale: isLocale(locale) ? locale : defaults.locale,
      enter: enterKeys.find((known) => known === enter) ?? defaults.enter,
      notifications: typeof notifications === 'boolean' ? notifications : defaults.notifications,
    };
  } catch {
    return defaults;
  }
}

export function localeOf(preferences: Pick<Preferences, 'locale'>, wished: readonly string[]): Locale {
  return preferences.locale ?? bestLocale(wished);
}
