import { useState } from 'react';
import { Button } from '@/components/ui/button';
import { Notice } from '@/components/ui/notice';
import { ProblemError } from '@/lib/http';
import { useTranslate } from '@/lib/i18n';
import { problemWords } from '@/lib/problem-words';
import { forgetProven, provenFor } from '@/lib/proven-identity';
import { useDeparture } from '@/lib/use-departure';
import { FirstPasswordForm } from './first-password-form';

interface FirstPasswordProps {
  readonly provider: string;
  readonly username: string;
  readonly onPassword: (password: string) => Promise<void>;
  readonly onSet: () => void;
}

/** For who logs in by an identity alone: it is shown anew before there is a second way in. */
export function FirstPassword({ provider, username, onPassword, onSet }: FirstPasswordProps) {
  const t = useTranslate();
  const journey = { to: 'setFirstPassword', username } as const;
  const departure = useDeparture();
  const [isProven, setProven] = useState(() => provenFor(journey) !== null);
  const [isRefused, setRefused] = useState(false);

  async function setOrStop(password: string) {
    try {
      await onPassword(password);
      forgetProven();
      onSet();
    } catch (failure) {
      if (!(failure instanceof ProblemError && failure.code === 'sign_in_failed')) throw failure;
      forgetProven();
      setProven(false);
      setRefused(true);
    }
  }

  if (isProven) return <FirstPasswordForm username={username} onPassword={setOrStop} />;
  return (
    <div className="flex flex-col items-start gap-5">
      {isRefused && <Notice>{t('password.first.refused')}</Notice>}
      {departure.problem !== null && <Notice>{problemWords(t, departure.problem)}</Notice>}
      <p className="text-14 text-pretty text-muted">{t('password.first.hint', { provider })}</p>
      <p className="text-14 text-pretty">{t('password.first.confirmHint', { provider })}</p>
      <Button busy={departure.busy} onClick={() => departure.run(journey)}>
        {t('password.first.confirm', { provider })}
      </Button>
    </div>
  );
}
