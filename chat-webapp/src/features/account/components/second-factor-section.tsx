import { startTransition, Suspense, useEffect, useRef, useState } from 'react';
import { Notice } from '@/components/ui/notice';
import { ProblemError, type Http } from '@/lib/http';
import { useTranslate } from '@/lib/i18n';
import { lazily } from '@/lib/lazily';
import { problemWords } from '@/lib/problem-words';
import { useSecondFactor } from '../hooks/use-second-factor';
import type { Proof } from '../model/second-factor';
import { RecoveryCodes } from './recovery-codes';
import { SecondFactorState } from './second-factor-state';

const SetUpSecondFactor = lazily(() => import('./set-up-second-factor'));
const ProofDialog = lazily(() => import('./proof-dialog'));

type Doing = 'nothing' | 'setUp' | 'renew' | 'turnOff';

interface SecondFactorSectionProps {
  readonly http: Http;
  readonly username: string;
  readonly hasPassword: boolean;
  readonly onSetPassword: () => void;
}

/** What one logs in with besides the password. */
export function SecondFactorSection(props: SecondFactorSectionProps) {
  const { http, username, hasPassword, onSetPassword } = props;
  const t = useTranslate();
  const { factor, problem, ask, propose, confirm, renew, remove } = useSecondFactor(http);
  const [doing, setDoing] = useState<Doing>('nothing');
  /** Setting up has led nowhere: the words beside the state say why. */
  const [isStopped, setStopped] = useState(false);
  const [codes, setCodes] = useState<readonly string[] | null>(null);
  const [finished, setFinished] = useState(0);
  const place = useRef<HTMLDivElement>(null);

  // What had the focus is gone with its step; where that was a dialog, the page is within reach only now.
  useEffect(() => {
    if (finished > 0) place.current?.focus();
  }, [finished]);

  // It was done by a call whose answer was lost, or elsewhere.
  if (factor && isDone(doing, factor.enabled)) finish(doing === 'setUp');

  function begin(what: Doing) {
    startTransition(() => {
      setDoing(what);
      setStopped(false);
    });
  }

  function finish(hasStopped = false) {
    setDoing('nothing');
    setStopped(hasStopped);
    setCodes(null);
    setFinished((before) => before + 1);
  }

  function leave() {
    finish();
    void ask();
  }

  function hand(told: readonly string[]) {
    setDoing('nothing');
    setStopped(false);
    setCodes(told);
  }

  /** What was proposed can be confirmed for a while, and once. */
  async function confirmOrStop(proof: Proof) {
    try {
      hand(await confirm(proof));
    } catch (failure) {
      if (!(failure instanceof ProblemError && failure.code === 'conflict')) throw failure;
      finish(true);
    }
  }

  function shown() {
    if (codes) return <RecoveryCodes codes={codes} username={username} onDone={leave} />;
    if (doing === 'setUp')
      return <SetUpSecondFactor onPropose={propose} onConfirm={confirmOrStop} onCancel={leave} />;
    return (
      <>
        {problem !== null && <Notice>{problemWords(t, problem)}</Notice>}
        {factor && (
          <SecondFactorState
            factor={factor}
            hasPassword={hasPassword}
            onSetPassword={onSetPassword}
            isStopped={isStopped}
            onSetUp={() => begin('setUp')}
            onRenew={() => begin('renew')}
            onTurnOff={() => begin('turnOff')}
          />
        )}
      </>
    );
  }

  return (
    <div
      ref={place}
      tabIndex={-1}
      role="group"
      aria-label={t('settings.page.second-factor')}
      aria-busy={factor === null && problem === null}
      className="outline-none"
    >
      <Suspense>
        {shown()}
        {doing === 'renew' && (
          <ProofDialog
            title={t('secondFactor.renew.title')}
            words={t('secondFactor.renew.words')}
            submit={t('secondFactor.renew.submit')}
            onProof={async (proof: Proof) => hand(await renew(proof))}
            onClose={() => setDoing('nothing')}
          />
        )}
        {doing === 'turnOff' && (
          <ProofDialog
            title={t('secondFactor.turnOff.title')}
            words={t('secondFactor.turnOff.words')}
            submit={t('secondFactor.turnOff.submit')}
            look="danger"
            onProof={remove}
            onClose={() => setDoing('nothing')}
          />
        )}
      </Suspense>
    </div>
  );
}

function isDone(doing: Doing, isOn: boolean): boolean {
  return doing === 'setUp' ? isOn : doing !== 'nothing' && !isOn;
}
