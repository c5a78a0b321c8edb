import { Notice } from '@/components/ui/notice';
import { PasswordField } from '@/components/ui/password-field';
import { useTranslate } from '@/lib/i18n';
import { problemWords } from '@/lib/problem-words';
import { useProof } from '../hooks/use-proof';
import type { Proof } from '../model/second-factor';
import { Step, StepActions } from './step';

interface PasswordStepProps {
  readonly title: string;
  readonly words: string;
  readonly submit: string;
  readonly onProof: (proof: Proof) => Promise<void>;
  readonly onCancel: () => void;
  /** What a failure means here; null where it means what it means everywhere. */
  readonly explain?: (problem: unknown) => string | null;
}

/** A browser that was left open is not its owner: what follows takes the password. */
export function PasswordStep({ title, words, submit, onProof, onCancel, explain }: PasswordStepProps) {
  const t = useTranslate();
  const { busy, problem, onSubmit, errors } = useProof(onProof);
  return (
    <Step title={title} words={words} isTyped>
      <form method="post" noValidate onSubmit={onSubmit} className="flex flex-col gap-5">
        {problem !== null && <Notice>{explain?.(problem) ?? problemWords(t, problem)}</Notice>}
        <PasswordField
          autoFocus
          autoComplete="current-password"
          error={errors.password ? t(errors.password) : null}
        />
        <StepActions submit={submit} busy={busy} onCancel={onCancel} />
      </form>
    </Step>
  );
}
