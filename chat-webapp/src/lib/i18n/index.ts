export { bestLocale, defaultLocale, isLocale, localeNames, locales, type Locale } from './locales';
export { addEnglish, I18nProvider, useTranslate, useWords } from './provider';
export { type MessageKey, type Translate } from './translate';
