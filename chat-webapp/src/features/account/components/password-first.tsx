import { Button } from '@/components/ui/button';
import { useTranslate } from '@/lib/i18n';

interface PasswordFirstProps {
  readonly words: string;
  readonly onSetPassword: () => void;
}

/** In place of what takes a password, for whoever has none. */
export function PasswordFirst({ words, onSetPassword }: PasswordFirstProps) {
  const t = useTranslate();
  return (
    <>
      <p className="mb-5 text-14 text-pretty">{words}</p>
      <Button look="outline" className="self-start" onClick={onSetPassword}>
        {t('password.first.open')}
      </Button>
    </>
  );
}
