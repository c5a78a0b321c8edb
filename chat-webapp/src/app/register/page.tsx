'use client';

import { useRouter } from 'next/navigation';
import { AuthFrame } from '@/features/sessions/components/auth-frame';
import { ByIdentity, Or } from '@/features/sessions/components/by-identity';
import { RegisterForm } from '@/features/sessions/components/register-form';
import { useInvite } from '@/features/sessions/hooks/use-invite';
import { useNextPath } from '@/features/sessions/hooks/use-next-path';
import { useServer } from '@/features/sessions/hooks/use-server';
import { betterOf, letsIn, receptionByIdentity, receptionOf } from '@/features/sessions/model/registration';
import { useTranslate } from '@/lib/i18n';

export default function RegisterPage() {
  const t = useTranslate();
  const router = useRouter();
  const server = useServer();
  const invite = useInvite();
  const next = useNextPath();
  const byPassword = receptionOf(server, invite);
  const byIdentity = receptionByIdentity(server, invite);
  const reception = betterOf(byPassword, byIdentity);
  const name = server?.name ?? '';
  const provider = server?.identityProvider?.name ?? '';
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

  function words() {
    if (reception === 'first') return t('register.first.words');
    if (reception === 'invited') return t('register.invited.words', { name });
    return letsIn(byPassword) || !server ? undefined : t('register.byProvider.words', { name, provider });
  }

  return (
    <AuthFrame
      name={server?.name ?? null}
      title={reception === 'first' ? t('register.first.title') : t('register.title')}
      words={words()}
      other={reception === 'first' ? undefined : toLogin}
      isPending={reception === 'unknown'}
    >
      {letsIn(byIdentity) && (
        <ByIdentity
          provider={provider}
          journey={{ to: 'logIn', next: next.path, invite }}
          isOnly={!letsIn(byPassword)}
        />
      )}
      {letsIn(byIdentity) && letsIn(byPassword) && <Or />}
      {/* There before the server has answered, too: it keeps its place. */}
      {(letsIn(byPassword) || !server) && (
        <RegisterForm invite={invite} onRegistered={() => router.replace(next.path)} />
      )}
    </AuthFrame>
  );
}
