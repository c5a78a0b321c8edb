import { useState } from 'react';
import type { Http } from '@/lib/http';
import { useTranslate } from '@/lib/i18n';
import type { WaysIn } from '../hooks/use-own-identity';
import { ChangePassword } from './change-password';
import { FirstPassword } from './first-password';

interface PasswordSectionProps {
  readonly http: Http;
  readonly username: string;
  /** What people call the identity provider; null where there is none. */
  readonly provider: string | null;
  readonly waysIn: WaysIn;
}

/** One's password, or how to get one. */
export function PasswordSection({ http, username, provider, waysIn }: PasswordSectionProps) {
  const t = useTranslate();
  const [told, setTold] = useState('');
  const { own, problem, setFirstPassword } = waysIn;

  function shown() {
    if (provider !== null && own?.hasPassword === false)
      return (
        <FirstPassword
          provider={provider}
          username={username}
          onPassword={setFirstPassword}
          onSet={() => setTold(t('password.first.done'))}
        />
      );
    // Where that can't be asked, most have one.
    const isKnown = provider === null || own !== null || problem !== null;
    return (
      isKnown && (
        <ChangePassword http={http} username={username} onChanged={() => setTold(t('password.changed'))} />
      )
    );
  }

  return (
    <>
      {shown()}
      <p role="status" className="mt-5 text-14 font-medium text-accent-text">
        {told}
      </p>
    </>
  );
}
