import { useState } from 'react';
import { Notice } from '@/components/ui/notice';
import { PasswordField } from '@/components/ui/password-field';
import { useTranslate } from '@/lib/i18n';
import { problemWords } from '@/lib/problem-words';
import { useProof } from '../hooks/use-proof';
import type { ProposedSecret } from '../hooks/use-second-factor';
import type { Proof } from '../model/second-factor';
import { AddToApp } from './add-to-app';
import { Step, StepActions } from './step';

interface SetUpProps {
  readonly onPropose: (proof: Proof) => Promise<ProposedSecret>;
  /** Resolves once the code was right. */
  readonly onConfirm: (proof: Proof) => Promise<void>;
  readonly onCancel: () => void;
}

/** Nothing has changed until the app has shown what it has. */
export default function SetUpSecondFactor({ onPropose, onConfirm, onCancel }: SetUpProps) {
  const t = useTranslate();
  const [proposed, setProposed] = useState<ProposedSecret | null>(null);
  const { busy, problem, onSubmit, errors } = useProof(async (proof) => setProposed(await onPropose(proof)));

  if (proposed) return <AddToApp proposed={proposed} onConfirm={onConfirm} onCancel={onCancel} />;
  return (
    <Step title={t('secondFactor.password.title')} words={t('secondFactor.password.words')} isTyped>
      <form method="post" noValidate onSubmit={onSubmit} className="flex flex-col gap-5">
        {problem !== null && <Notice>{problemWords(t, problem)}</Notice>}
        <PasswordField
          autoFocus
          autoComplete="current-password"
          error={errors.password ? t(errors.password) : null}
        />
        <StepActions submit={t('secondFactor.password.submit')} busy={busy} onCancel={onCancel} />
      </form>
    </Step>
  );
}
