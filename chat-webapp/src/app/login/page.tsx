'use client';

import { useRouter } from 'next/navigation';
import { AuthFrame } from '@/features/sessions/components/auth-frame';
import { LoginForm } from '@/features/sessions/components/login-form';
import { useNextPath } from '@/features/sessions/hooks/use-next-path';
import { useServer } from '@/features/sessions/hooks/use-server';
import { useTranslate } from '@/lib/i18n';

export default function LoginPage() {
  const t = useTranslate();
  const router = useRouter();
  const server = useServer();
  const next = useNextPath();
  const isOpen = server && (server.firstRun || server.registration !== 'closed');
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
      <LoginForm onLoggedIn={() => router.replace(next.path)} />
    </AuthFrame>
  );
}
