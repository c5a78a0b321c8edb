export const locales = ['en', 'de'] as const;
export type Locale = (typeof locales)[number];

export const defaultLocale: Locale = 'en';

/** Each language in its own words. */
export const localeNames: Record<Locale, string> = { en: 'English', de: 'Deutsch' };

export function isLocale(value: unknown): value is Locale {
  return locales.some((locale) => locale === value);
}

/** The language as the browser's owner writes it: "en-GB" counts hours and days unlike "en-US". */
export function regionalTag(locale: Locale, wished: readonly string[]): string {
  return wished.find((tag) => tag.split('-')[0] === locale && isLanguageTag(tag)) ?? locale;
}

/** Where the system's locale is "C" or "POSIX", Chromium wishes for "en-US@posix", at which `Intl` throws. */
function isLanguageTag(tag: string): boolean {
  try {
    return Intl.getCanonicalLocales(tag).length > 0;
  } catch {
    return false;
  }
}

/** The first of the wished languages that we speak. */
export function bestLocale(wished: readonly string[]): Locale {
  const found = wished.map((tag) => tag.split('-')[0]).find(isLocale);
  return found ?? defaultLocale;
}
