import { Segments } from '@/components/ui/segments';
import { useTranslate } from '@/lib/i18n';
import { usePreferences } from '../hooks/use-preferences';
import { themes, type Theme } from '../model/preferences';
import { preferencesStore } from '../model/preferences-store';
import type { SettingProps } from './setting';

export function ThemeSetting({ onSaved }: SettingProps) {
  const t = useTranslate();
  const { theme } = usePreferences();
  const names: Record<Theme, string> = {
    system: t('settings.theme.system'),
    light: t('settings.theme.light'),
    dark: t('settings.theme.dark'),
  };
  return (
    <Segments
      label={t('settings.theme')}
      value={theme}
      options={themes.map((value) => ({ value, label: names[value] }))}
      onChange={(chosen) => onSaved(preferencesStore.change({ theme: chosen }))}
      hint={t('settings.onThisDevice')}
    />
  );
}
