import { Segments } from '@/components/ui/segments';
import { localeNames, locales, useTranslate, type Locale } from '@/lib/i18n';
import { usePreferences } from '../hooks/use-preferences';
import { preferencesStore } from '../model/preferences-store';
import type { SettingProps } from './setting';

const browserLocale = 'browser';

export function LanguageSetting({ onSaved }: SettingProps) {
  const t = useTranslate();
  const { locale } = usePreferences();
  const languages: { value: Locale | typeof browserLocale; label: string }[] = [
    { value: browserLocale, label: t('settings.language.browser') },
    ...locales.map((value) => ({ value, label: localeNames[value] })),
  ];
  return (
    <Segments
      label={t('settings.language')}
      value={locale ?? browserLocale}
      options={languages}
      onChange={(chosen) =>
        onSaved(preferencesStore.change({ locale: chosen === browserLocale ? null : chosen }))
      }
      hint={t('settings.onThisDevice')}
    />
  );
}
