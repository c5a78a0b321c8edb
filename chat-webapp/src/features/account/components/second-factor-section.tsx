import { startTransition, Suspense, useEffect, useRef, useState } from 'react';
import { Notice } from '@/components/ui/notice';
import type { Http } from '@/lib/http';
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

/** What one logs in with besides the password. */
export function SecondFactorSection({ http, username }: { http: Http; username: string }) {
  const t = useTranslate();
  const { factor, problem, propose, confirm, renew, remove } = useSecondFactor(http);
  const [doing, setDoing] = useState<Doing>('nothing');
  const [codes, setCodes] = useState<readonly string[] | null>(null);
  const [finished, setFinished] = useState(0);
  const place = useRef<HTMLDivElement>(null);
  const begin = (what: Doing) => startTransition(() => setDoing(what));

  // What had the focus is gone with its step; where that was a dialog, the page is within reach only now.
  useEffect(() => {
    if (finished > 0) place.current?.focus();
  }, [finished]);

  function finish() {
    setDoing('nothing');
    setCodes(null);
    setFinished((before) => before + 1);
  }

  function hand(told: readonly string[]) {
    setDoing('nothing');
    setCodes(told);
  }

  function shown() {
    if (codes) return <RecoveryCodes codes={codes} username={username} onDone={finish} />;
    if (doing === 'setUp')
      return (
        <SetUpSecondFactor
          onPropose={propose}
          onConfirm={async (proof) => hand(await confirm(proof))}
          onCancel={finish}
        />
      );
    return (
      factor && (
        <SecondFactorState
          factor={factor}
          onSetUp={() => begin('setUp')}
          onRenew={() => begin('renew')}
          onTurnOff={() => begin('turnOff')}
        />
      )
    );
  }

  return (
    <div
      ref={place}
      tabIndex={-1}
      role="group"
      aria-label={t('settings.page.second-factor')}
      aria-busy={factor === null}
      className="outline-none"
    >
      {problem !== null && <Notice>{problemWords(t, problem)}</Notice>}
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
            onProof={(proof: Proof) => remove(proof).then(finish)}
            onClose={() => setDoing('nothing')}
          />
        )}
      </Suspense>
    </div>
  );
}
