import { ShieldCheck, ShieldOff, TriangleAlert } from 'lucide-react';
import { Button } from '@/components/ui/button';
import { Icon } from '@/components/ui/icon';
import { useWords } from '@/lib/i18n';
import { dateInWords } from '@/lib/time';
import type { SecondFactor } from '../hooks/use-second-factor';
import { areFew } from '../model/second-factor';
import { PasswordFirst } from './password-first';
import { StateLine } from './state-line';

interface SecondFactorStateProps {
  readonly factor: SecondFactor;
  readonly hasPassword: boolean;
  /** One was setting it up, and came no further. */
  readonly isStopped: boolean;
  readonly onSetUp: () => void;
  readonly onRenew: () => void;
  readonly onTurnOff: () => void;
  readonly onSetPassword: () => void;
}

export function SecondFactorState(props: SecondFactorStateProps) {
  const { factor, hasPassword, isStopped, onSetUp, onRenew, onTurnOff, onSetPassword } = props;
  const { t } = useWords();
  return (
    <>
      <p className="mb-5 text-14 text-pretty text-muted">{t('secondFactor.hint')}</p>
      <StateLine icon={factor.enabled ? ShieldCheck : ShieldOff} isOn={factor.enabled}>
        {factor.enabled ? <On {...factor} /> : <Off hasPassword={hasPassword} />}
      </StateLine>
      {isStopped && (
        <p role="status" className="mb-5 text-14 text-pretty">
          {factor.enabled ? t('secondFactor.onAlready') : t('secondFactor.beginAnew')}
        </p>
      )}
      {!hasPassword && (
        <PasswordFirst words={t('secondFactor.needsPassword')} onSetPassword={onSetPassword} />
      )}
      {hasPassword && factor.enabled && (
        <div className="flex flex-wrap gap-2">
          <Button look="outline" onClick={onRenew}>
            {t('secondFactor.renew.open')}
          </Button>
          <Button look="quiet" onClick={onTurnOff}>
            {t('secondFactor.turnOff.open')}
          </Button>
        </div>
      )}
      {hasPassword && !factor.enabled && <Button onClick={onSetUp}>{t('secondFactor.setUp')}</Button>}
    </>
  );
}

function Off({ hasPassword }: { hasPassword: boolean }) {
  const { t } = useWords();
  return (
    <>
      <p className="text-14 font-medium">{t('secondFactor.off')}</p>
      {hasPassword && <p className="text-13 text-muted">{t('secondFactor.offHint')}</p>}
    </>
  );
}

function On({ since, recoveryCodesLeft: count }: SecondFactor) {
  const { t, locale } = useWords();
  const day = since && dateInWords(locale, new Date(since), new Date());
  return (
    <>
      <p className="text-14 font-medium">{day ? t('secondFactor.since', { day }) : t('secondFactor.on')}</p>
      {areFew(count) ? (
        <p className="flex items-start gap-1.5 text-13 font-medium text-warning">
          <Icon of={TriangleAlert} size={14} className="mt-0.5" />
          {t('secondFactor.fewCodes', { count })}
        </p>
      ) : (
        <p className="text-13 text-muted">{t('secondFactor.codesLeft', { count })}</p>
      )}
    </>
  );
}
