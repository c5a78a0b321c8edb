'use client';

import { useRouter } from 'next/navigation';
import { useState } from 'react';
import { AuthFrame } from '@/features/sessions/components/auth-frame';
import { ByIdentity, Or } from '@/features/sessions/components/by-identity';
import { CodeForm } from '@/features/sessions/components/code-form';
import { LoginForm } from '@/features/sessions/components/login-form';
import { useSession } from '@/features/sessions/hooks/session-context';
import { useNextPath } from '@/features/sessions/hooks/use-next-path';
import { useServer } from '@/features/sessions/hooks/use-server';
import type { Credentials } from '@/features/sessions/model/credentials';
import { makesAccounts } from '@/features/sessions/model/registration';
import { useTranslate } from '@/lib/i18n';

export default function LoginPage() {
  const t = useTranslate();
  const router = useRouter();
  const { session } = useSession();
  const server = useServer();
  const next = useNextPath();
  const [credentials, setCredentials] = useState<Credentials | null>(null);
  const [username, setUsername] = useState<string>();
  const provider = server?.identityProvider;
  const onLoggedIn = () => router.replace(next.path);

  function goBack() {
    setUsername(credentials?.username);
    setCredentials(null);
  }

  if (credentials)
    return (
      <AuthFrame name={server?.name ?? null} title={t('login.code.title')}>
        <CodeForm
          logIn={(code) => session.login(credentials.username, credentials.password, code)}
          onLoggedIn={onLoggedIn}
          onBack={goBack}
        />
      </AuthFrame>
    );
  return (
    <AuthFrame
      name={server?.name ?? null}
      title={t('login.title')}
      other={
        server && makesAccounts(server)
          ? { question: t('login.question'), href: `/register${next.query}`, label: t('login.toRegister') }
          : undefined
      }
    >
      <LoginForm username={username} onLoggedIn={onLoggedIn} onCodeRequired={setCredentials} />
      {/* Below, since it is not known at once: what somebody types into must not move. */}
      {provider && (
        <>
          <Or />
          <ByIdentity provider={provider.name} journey={{ to: 'logIn', next: next.path, invite: null }} />
        </>
      )}
    </AuthFrame>
  );
}
