import { Button } from '@/components/ui/button';
import { Segments } from '@/components/ui/segments';
import { useTranslate } from '@/lib/i18n';
import { usePermission } from '../hooks/use-permission';
import { permission } from '../model/permission';

interface NotificationSettingProps {
  readonly isOn: boolean;
  readonly onChange: (isOn: boolean) => void;
}

/** What one is told of while one looks elsewhere, as far as the browser allows it. */
export function NotificationSetting({ isOn, onChange }: NotificationSettingProps) {
  const t = useTranslate();
  const state = usePermission();
  switch (state) {
    case 'granted':
      return (
        <Segments
          label={t('settings.notify')}
          value={isOn ? 'on' : 'off'}
          options={[
            { value: 'on', label: t('settings.notify.on') },
            { value: 'off', label: t('settings.notify.off') },
          ]}
          onChange={(chosen) => onChange(chosen === 'on')}
          hint={t('settings.notify.hint')}
        />
      );
    case 'open':
      return (
        <>
          <p className="mb-4 text-14 text-muted">{t('settings.notify.hint')}</p>
          <Button
            look="outline"
            onClick={() => void permission.ask().then((answer) => answer === 'granted' && onChange(true))}
          >
            {t('settings.notify.allow')}
          </Button>
        </>
      );
    case 'denied':
      return <p className="text-14 text-muted">{t('settings.notify.denied')}</p>;
    case 'impossible':
      return <p className="text-14 text-muted">{t('settings.notify.impossible')}</p>;
  }
}
