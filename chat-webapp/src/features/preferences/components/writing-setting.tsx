import { Segments } from '@/components/ui/segments';
import { useTranslate } from '@/lib/i18n';
import { usePreferences } from '../hooks/use-preferences';
import { enterKeys, type EnterKey } from '../model/preferences';
import { preferencesStore } from '../model/preferences-store';
import type { SettingProps } from './setting';

export function WritingSetting({ onSaved }: SettingProps) {
  const t = useTranslate();
  const { enter } = usePreferences();
  const names: Record<EnterKey, string> = {
    sends: t('settings.enter.sends'),
    breaks: t('settings.enter.breaks'),
  };
  return (
    <Segments
      label={t('settings.enter')}
      value={enter}
      options={enterKeys.map((value) => ({ value, label: names[value] }))}
      onChange={(chosen) => onSaved(preferencesStore.change({ enter: chosen }))}
      hint={enter === 'sends' ? t('settings.enter.sendsHint') : t('settings.enter.breaksHint')}
    />
  );
}
