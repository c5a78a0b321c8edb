import { Button } from '@/components/ui/button';
import { useTranslate } from '@/lib/i18n';

/** In place of what takes a password, for whoever has none. */
export function PasswordFirst({ onSetPassword }: { onSetPassword: () => void }) {
  const t = useTranslate();
  return (
    <>
      <p className="mb-5 text-14 text-pretty">{t('password.first.needed')}</p>
      <Button look="outline" className="self-start" onClick={onSetPassword}>
        {t('password.first.open')}
      </Button>
    </>
  );
}
