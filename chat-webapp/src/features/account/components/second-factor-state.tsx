import { ShieldCheck, ShieldOff, TriangleAlert } from 'lucide-react';
import { Button } from '@/components/ui/button';
import { Icon } from '@/components/ui/icon';
import { useWords } from '@/lib/i18n';
import { dateInWords } from '@/lib/time';
import type { SecondFactor } from '../hooks/use-second-factor';
import { areFew } from '../model/second-factor';

interface SecondFactorStateProps {
  readonly factor: SecondFactor;
  /** One was setting it up, and came no further. */
  readonly isStopped: boolean;
  readonly onSetUp: () => void;
  readonly onRenew: () => void;
  readonly onTurnOff: () => void;
}

export function SecondFactorState(props: SecondFactorStateProps) {
  const { factor, isStopped, onSetUp, onRenew, onTurnOff } = props;
  const { t } = useWords();
  return (
    <>
      <p className="mb-5 text-14 text-pretty text-muted">{t('secondFactor.hint')}</p>
      <div className="mb-5 flex items-start gap-3">
        <span
          className={`flex size-9 shrink-0 items-center justify-center rounded-control ${factor.enabled ? 'bg-accent-soft text-accent-text' : 'bg-sunken text-muted'}`}
        >
          <Icon of={factor.enabled ? ShieldCheck : ShieldOff} />
        </span>
        <div className="min-w-0 flex-1">{factor.enabled ? <On {...factor} /> : <Off />}</div>
      </div>
      {isStopped && (
        <p role="status" className="mb-5 text-14 text-pretty">
          {factor.enabled ? t('secondFactor.onAlready') : t('secondFactor.beginAnew')}
        </p>
      )}
      {factor.enabled ? (
        <div className="flex flex-wrap gap-2">
          <Button look="outline" onClick={onRenew}>
            {t('secondFactor.renew.open')}
          </Button>
          <Button look="quiet" onClick={onTurnOff}>
            {t('secondFactor.turnOff.open')}
          </Button>
        </div>
      ) : (
        <Button onClick={onSetUp}>{t('secondFactor.setUp')}</Button>
      )}
    </>
  );
}

function Off() {
  const { t } = useWords();
  return (
    <>
      <p className="text-14 font-medium">{t('secondFactor.off')}</p>
      <p className="text-13 text-muted">{t('secondFactor.offHint')}</p>
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
