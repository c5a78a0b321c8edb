import { Button } from '@/components/ui/button';
import { useTranslate } from '@/lib/i18n';
import type { Journey } from '@/lib/journey';
import { problemWords } from '@/lib/problem-words';
import { AuthFrame } from './auth-frame';

interface ArrivalFailedProps {
  readonly server: string | null;
  /** What the provider has said, or how the server has failed. */
  readonly why: unknown;
  readonly journey: Journey;
  readonly onBack: () => void;
}

export function ArrivalFailed({ server, why, journey, onBack }: ArrivalFailedProps) {
  const t = useTranslate();
  const isLogin = journey.to === 'logIn';
  const words = why === 'denied' || why === 'refused' ? t(`arrival.${why}`) : problemWords(t, why);
  return (
    <AuthFrame
      name={server}
      title={isLogin ? t('arrival.failed.title') : t('arrival.notProven.title')}
      words={words}
    >
      <Button className="h-10 w-full" onClick={onBack}>
        {isLogin ? t('arrival.toLogin') : t('arrival.toSettings')}
      </Button>
    </AuthFrame>
  );
}
