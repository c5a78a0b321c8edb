import { useTranslate } from '@/lib/i18n';
import type { ProvenIdentity } from '@/lib/proven-identity';
import type { ServerInfo } from '../hooks/use-server';
import { originOf } from '../model/arrival';
import { loginPath } from '../model/next-path';
import { letsIn, receptionByIdentity } from '../model/registration';
import { AuthFrame } from './auth-frame';
import { ChooseNameForm } from './choose-name-form';

interface NewcomerProps {
  readonly server: ServerInfo | null;
  readonly identity: ProvenIdentity;
  readonly invite: string | null;
  readonly onRegistered: () => void;
}

/** Somebody whom the identity provider knows, and this server does not. */
export function Newcomer({ server, identity, invite, onRegistered }: NewcomerProps) {
  const t = useTranslate();
  const { label } = identity;
  const name = server?.name ?? '';
  // Where the server does not tell it has the last word.
  const reception = receptionByIdentity(server, invite) ?? 'open';
  const toSettings = {
    question: t('arrival.haveAccount'),
    href: loginPath(originOf({ to: 'connect', username: '' })),
    label: t('arrival.connect'),
  };

  if (!letsIn(reception))
    return (
      <AuthFrame
        name={name}
        title={reception === 'uninvited' ? t('register.uninvited.title') : t('register.closed.title')}
        words={
          reception === 'uninvited'
            ? t('arrival.uninvited', { label, name })
            : t('arrival.closed', { label, name })
        }
        other={toSettings}
      />
    );
  return (
    <AuthFrame
      name={server?.name ?? null}
      title={t('arrival.name.title')}
      words={t('arrival.name.words', { label })}
      other={toSettings}
      isPending={!server}
    >
      <ChooseNameForm identity={identity} invite={invite} onRegistered={onRegistered} />
    </AuthFrame>
  );
}
