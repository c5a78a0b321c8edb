import { Dialog } from '@/components/ui/dialog';
import { Segments } from '@/components/ui/segments';
import { localeNames, locales, useTranslate, type Locale } from '@/lib/i18n';
import { usePreferences } from '../hooks/use-preferences';
import { themes, type Theme } from '../model/preferences';
import { preferencesStore } from '../model/preferences-store';
import { ProfileSection } from './profile-section';

const browserLocale = 'browser';

interface SettingsDialogProps {
  readonly displayName: string;
  readonly onDisplayName: (displayName: string) => Promise<unknown>;
  readonly onClose: () => void;
}

/** Takes effect and is kept as one chooses. */
export default function SettingsDialog({ displayName, onDisplayName, onClose }: SettingsDialogProps) {
  const t = useTranslate();
  const { theme, locale } = usePreferences();
  const themeNames: Record<Theme, string> = {
    system: t('settings.theme.system'),
    light: t('settings.theme.light'),
    dark: t('settings.theme.dark'),
  };
  const languages: { value: Locale | typeof browserLocale; label: string }[] = [
    { value: browserLocale, label: t('settings.language.browser') },
    ...locales.map((value) => ({ value, label: localeNames[value] })),
  ];

  return (
    <Dialog title={t('settings.title')} onClose={onClose}>
      <div className="flex flex-col gap-6 pt-1">
        <ProfileSection displayName={displayName} onChange={onDisplayName} />
        <Segments
          label={t('settings.theme')}
          value={theme}
          options={themes.map((value) => ({ value, label: themeNames[value] }))}
          onChange={(chosen) => preferencesStore.change({ theme: chosen })}
        />
        <Segments
          label={t('settings.language')}
          value={locale ?? browserLocale}
          options={languages}
          onChange={(chosen) => preferencesStore.change({ locale: chosen === browserLocale ? null : chosen })}
        />
        <p className="text-13 text-faint">{t('settings.savedHere')}</p>
      </div>
    </Dialog>
  );
}
