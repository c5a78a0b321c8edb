'use client';

import { useRouter } from 'next/navigation';
import { useState } from 'react';
import { AuthFrame } from '@/features/sessions/components/auth-frame';
import { CodeForm } from '@/features/sessions/components/code-form';
import { LoginForm } from '@/features/sessions/components/login-form';
import { useNextPath } from '@/features/sessions/hooks/use-next-path';
import { useServer } from '@/features/sessions/hooks/use-server';
import type { Credentials } from '@/features/sessions/model/credentials';
import { useTranslate } from '@/lib/i18n';

export default function LoginPage() {
  const t = useTranslate();
  const router = useRouter();
  const server = useServer();
  const next = useNextPath();
  const [credentials, setCredentials] = useState<Credentials | null>(null);
  const [username, setUsername] = useState<string>();
  const isOpen = server && (server.firstRun || server.registration !== 'closed');
  const onLoggedIn = () => router.replace(next.path);

  function goBack() {
    setUsername(credentials?.username);
    setCredentials(null);
  }

  if (credentials)
    return (
      <AuthFrame name={server?.name ?? null} title={t('login.code.title')}>
        <CodeForm credentials={credentials} onLoggedIn={onLoggedIn} onBack={goBack} />
      </AuthFrame>
    );
  return (
    <AuthFrame
      name={server?.name ?? null}
      title={t('login.title')}
      other={
        isOpen
          ? { question: t('login.question'), href: `/register${next.query}`, label: t('login.toRegister') }
          : undefined
      }
    >
      <LoginForm username={username} onLoggedIn={onLoggedIn} onCodeRequired={setCredentials} />
    </AuthFrame>
  );
}
