'use client';

import { ArrivalFailed } from '@/features/sessions/components/arrival-failed';
import { AuthFrame } from '@/features/sessions/components/auth-frame';
import { CodeForm } from '@/features/sessions/components/code-form';
import { Newcomer } from '@/features/sessions/components/newcomer';
import { useSession } from '@/features/sessions/hooks/session-context';
import { useArrival } from '@/features/sessions/hooks/use-arrival';
import { useServer } from '@/features/sessions/hooks/use-server';
import { useTranslate } from '@/lib/i18n';
import './words';

/** Where the identity provider leads back to. */
export default function ReturnPage() {
  const t = useTranslate();
  const { session } = useSession();
  const server = useServer();
  const { arrived, journey, onLoggedIn, onBack } = useArrival();
  const name = server?.name ?? null;

  switch (arrived?.state) {
    case 'failed':
      return <ArrivalFailed server={name} why={arrived.why} journey={journey} onBack={onBack} />;
    case 'code':
      return (
        <AuthFrame name={name} title={t('login.code.title')}>
          <CodeForm logIn={(code) => session.loginByIdentity(code)} onLoggedIn={onLoggedIn} onBack={onBack} />
        </AuthFrame>
      );
    case 'newcomer':
      return (
        <Newcomer
          server={server}
          identity={arrived.identity}
          invite={journey.to === 'logIn' ? journey.invite : null}
          onRegistered={onLoggedIn}
        />
      );
    default:
      return <AuthFrame name={name} title={t('arrival.title')} isLate />;
  }
}
