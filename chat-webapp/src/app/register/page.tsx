'use client';

import { useRouter } from 'next/navigation';
import { AuthFrame } from '@/features/sessions/components/auth-frame';
import { RegisterForm } from '@/features/sessions/components/register-form';
import { useInvite } from '@/features/sessions/hooks/use-invite';
import { useNextPath } from '@/features/sessions/hooks/use-next-path';
import { useServer } from '@/features/sessions/hooks/use-server';
import { receptionOf } from '@/features/sessions/model/registration';
import { useTranslate } from '@/lib/i18n';

export default function RegisterPage() {
  const t = useTranslate();
  const router = useRouter();
  const server = useServer();
  const invite = useInvite();
  const next = useNextPath();
  const reception = receptionOf(server, invite);
  const name = server?.name ?? '';
  const toLogin = {
    question: t('register.question'),
    href: `/login${next.query}`,
    label: t('register.toLogin'),
  };

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
      <RegisterForm invite={invite} onRegistered={() => router.replace(next.path)} />
    </AuthFrame>
  );
}
