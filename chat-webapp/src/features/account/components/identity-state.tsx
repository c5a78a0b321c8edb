import { IdCard } from 'lucide-react';
import { Button } from '@/components/ui/button';
import { useWords } from '@/lib/i18n';
import { dateInWords } from '@/lib/time';
import type { OwnIdentity } from '../hooks/use-own-identity';
import { PasswordFirst } from './password-first';
import { StateLine } from './state-line';

interface IdentityStateProps {
  readonly provider: string;
  readonly own: OwnIdentity;
  readonly busy: boolean;
  readonly onConnect: () => void;
  readonly onDisconnect: () => void;
  readonly onSetPassword: () => void;
}

export function IdentityState(props: IdentityStateProps) {
  const { provider, own, busy, onConnect, onDisconnect, onSetPassword } = props;
  const { t } = useWords();
  return (
    <>
      <p className="mb-5 text-14 text-pretty text-muted">{t('singleSignOn.hint', { provider })}</p>
      <StateLine icon={IdCard} isOn={own.identity !== undefined}>
        {own.identity ? <Connected {...own.identity} /> : <NotConnected />}
      </StateLine>
      {!own.hasPassword && <PasswordFirst words={t('singleSignOn.alone')} onSetPassword={onSetPassword} />}
      {own.hasPassword && own.identity && (
        <Button look="outline" onClick={onDisconnect}>
          {t('singleSignOn.disconnect.open')}
        </Button>
      )}
      {own.hasPassword && !own.identity && (
        <Button busy={busy} onClick={onConnect}>
          {t('singleSignOn.connect', { provider })}
        </Button>
      )}
    </>
  );
}

function Connected({ label, since }: NonNullable<OwnIdentity['identity']>) {
  const { t, locale } = useWords();
  const day = dateInWords(locale, new Date(since), new Date());
  return (
    <>
      <p className="text-14 font-medium break-words">{t('singleSignOn.on', { label })}</p>
      <p className="text-13 text-muted">{t('singleSignOn.since', { day })}</p>
    </>
  );
}

function NotConnected() {
  const { t } = useWords();
  return (
    <>
      <p className="text-14 font-medium">{t('singleSignOn.off')}</p>
      <p className="text-13 text-muted">{t('singleSignOn.offHint')}</p>
    </>
  );
}
