'use client';

import { useRouter, useSearchParams } from 'next/navigation';
import { Suspense } from 'react';
import { AuthFrame } from '@/features/sessions/components/auth-frame';
import { RegisterForm } from '@/features/sessions/components/register-form';
import { useInvite } from '@/features/sessions/hooks/use-invite';
import { useServer } from '@/features/sessions/hooks/use-server';
import { safeNext } from '@/features/sessions/model/next-path';
import { receptionOf } from '@/features/sessions/model/registration';
import { useTranslate } from '@/lib/i18n';

export default function RegisterPage() {
  return (
    <Suspense fallback={<Register next={null} />}>
      <RegisterBeforeNext />
    </Suspense>
  );
}

function RegisterBeforeNext() {
  return <Register next={useSearchParams().get('next')} />;
}

function Register({ next }: { next: string | null }) {
  const t = useTranslate();
  const router = useRouter();
  const server = useServer();
  const invite = useInvite();
  const reception = receptionOf(server, invite);
  const name = server?.name ?? '';
  const query = next ? `?next=${encodeURIComponent(next)}` : '';
  const toLogin = { question: t('register.question'), href: `/login${query}`, label: t('register.toLogin') };

  if (reception === 'uninvited' || reception === 'closed')
    return (
      <AuthFrame
        name={name}
        title={t(`register.${reception}.title`)}
        words={t(`register.${reception}.words`, { name })}
        other={toLogin}
      />
    );
  return (
    <AuthFrame
      name={server?.name ?? null}
      title={reception === 'first' ? t('register.first.title') : t('register.title')}
      words={
        reception === 'first'
          ? t('register.first.words')
          : reception === 'invited'
            ? t('register.invited.words', { name })
            : undefined
      }
      other={reception === 'first' ? undefined : toLogin}
      isPending={reception === 'unknown'}
    >
      <RegisterForm invite={invite} onRegistered={() => router.replace(safeNext(next))} />
    </AuthFrame>
  );
}
