import { useState } from 'react';
import { useTranslate } from '@/lib/i18n';
import type { ProposedSecret } from '../hooks/use-second-factor';
import type { Proof } from '../model/second-factor';
import { AddToApp } from './add-to-app';
import { PasswordStep } from './password-step';

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

  if (proposed) return <AddToApp proposed={proposed} onConfirm={onConfirm} onCancel={onCancel} />;
  return (
    <PasswordStep
      title={t('secondFactor.password.title')}
      words={t('secondFactor.password.words')}
      submit={t('secondFactor.password.submit')}
      onProof={async (proof) => setProposed(await onPropose(proof))}
      onCancel={onCancel}
    />
  );
}
