import { startTransition, Suspense, useEffect, useRef, useState } from 'react';
import { Notice } from '@/components/ui/notice';
import { ProblemError } from '@/lib/http';
import { useTranslate } from '@/lib/i18n';
import { lazily } from '@/lib/lazily';
import { problemWords } from '@/lib/problem-words';
import { forgetProven, provenFor } from '@/lib/proven-identity';
import { useDeparture } from '@/lib/use-departure';
import type { WaysIn } from '../hooks/use-own-identity';
import type { Proof } from '../model/second-factor';
import { IdentityState } from './identity-state';
import { PasswordStep } from './password-step';

const ProofDialog = lazily(() => import('./proof-dialog'));

interface SingleSignOnSectionProps {
  /** What people call the identity provider. */
  readonly provider: string;
  readonly username: string;
  readonly waysIn: WaysIn;
  readonly onSetPassword: () => void;
}

/** Logging in by who one is elsewhere. */
export function SingleSignOnSection(props: SingleSignOnSectionProps) {
  const { provider, username, waysIn, onSetPassword } = props;
  const { own, connect, disconnect } = waysIn;
  const t = useTranslate();
  const journey = { to: 'connect', username } as const;
  const departure = useDeparture();
  const [proven, setProven] = useState(() => provenFor(journey));
  const [isDisconnecting, setDisconnecting] = useState(false);
  const [expired, setExpired] = useState<unknown>(null);
  const [finished, setFinished] = useState(0);
  const place = useRef<HTMLDivElement>(null);
  const problem = expired ?? departure.problem ?? (own ? null : waysIn.problem);

  // What had the focus is gone with its step.
  useEffect(() => {
    if (finished > 0) place.current?.focus();
  }, [finished]);

  function finish(failure: unknown = null) {
    forgetProven();
    setProven(null);
    setExpired(failure);
    setDisconnecting(false);
    setFinished((before) => before + 1);
  }

  /** What was proven is good for a while: then one begins anew. */
  async function connectOrStop({ password = '' }: Proof) {
    try {
      await connect(password);
      finish();
    } catch (failure) {
      if (!is(failure, 'sign_in_failed')) throw failure;
      finish(failure);
    }
  }

  function shown() {
    if (!own) return null;
    if (!proven || own.identity || !own.hasPassword)
      return (
        <IdentityState
          provider={provider}
          own={own}
          busy={departure.busy}
          onConnect={() => departure.run(journey)}
          onDisconnect={() => startTransition(() => setDisconnecting(true))}
          onSetPassword={onSetPassword}
        />
      );
    const { label } = proven;
    return (
      <PasswordStep
        title={t('singleSignOn.confirm.title', { label })}
        words={t('singleSignOn.confirm.words', { provider })}
        submit={t('singleSignOn.confirm.submit')}
        onProof={connectOrStop}
        onCancel={() => finish()}
        explain={(failure) => (is(failure, 'conflict') ? t('singleSignOn.taken', { label }) : null)}
      />
    );
  }

  return (
    <div
      ref={place}
      tabIndex={-1}
      role="group"
      aria-label={t('settings.page.single-sign-on')}
      aria-busy={own === null && problem === null}
      className="outline-none"
    >
      {problem !== null && (
        <div className="mb-5">
          <Notice>{problemWords(t, problem)}</Notice>
        </div>
      )}
      {shown()}
      <Suspense>
        {isDisconnecting && own?.identity && (
          <ProofDialog
            title={t('singleSignOn.disconnect.title', { provider })}
            words={t('singleSignOn.disconnect.words', { label: own.identity.label })}
            submit={t('singleSignOn.disconnect.submit')}
            look="danger"
            takesCode={false}
            onProof={async ({ password = '' }) => {
              await disconnect(password);
              finish();
            }}
            onClose={() => setDisconnecting(false)}
          />
        )}
      </Suspense>
    </div>
  );
}

function is(failure: unknown, code: string): boolean {
  return failure instanceof ProblemError && failure.code === code;
}
