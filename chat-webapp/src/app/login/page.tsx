'use client';

import { useRouter, useSearchParams } from 'next/navigation';
import { Suspense } from 'react';
import { AuthFrame } from '@/features/sessions/components/auth-frame';
import { LoginForm } from '@/features/sessions/components/login-form';
import { useServer } from '@/features/sessions/hooks/use-server';
import { safeNext } from '@/features/sessions/model/next-path';
import { useTranslate } from '@/lib/i18n';

export default function LoginPage() {
  return (
    <Suspense fallback={<Login next={null} />}>
      <LoginBeforeNext />
    </Suspense>
  );
}

function LoginBeforeNext() {
  return <Login next={useSearchParams().get('next')} />;
}

function Login({ next }: { next: string | null }) {
  const t = useTranslate();
  const router = useRouter();
  const server = useServer();
  const isOpen = server && (server.firstRun || server.registration !== 'closed');
  const query = next ? `?next=${encodeURIComponent(next)}` : '';
  return (
    <AuthFrame
      name={server?.name ?? null}
      title={t('login.title')}
      other={
        isOpen
          ? { question: t('login.question'), href: `/register${query}`, label: t('login.toRegister') }
          : undefined
      }
    >
      <LoginForm onLoggedIn={() => router.replace(safeNext(next))} />
    </AuthFrame>
  );
}
