import { useState, type Ref } from 'react';
import { useTranslate } from '@/lib/i18n';
import { CodeField, type CodeError } from './code-field';
import { TextField } from './text-field';

interface EitherCodeFieldProps {
  readonly ref?: Ref<HTMLInputElement>;
  readonly error: CodeError | null;
  readonly autoFocus?: boolean;
  /** What was wrong with one kind says nothing of the other. */
  readonly onSwitch: () => void;
}

/** A code of the app or, for who does not have it at hand, a recovery code. */
export function EitherCodeField({ ref, error, autoFocus, onSwitch }: EitherCodeFieldProps) {
  const t = useTranslate();
  const [isRecovery, setRecovery] = useState(false);
  const [hasSwitched, setSwitched] = useState(false);
  const Field = isRecovery ? RecoveryCodeField : CodeField;

  function change() {
    setRecovery(!isRecovery);
    setSwitched(true);
    onSwitch();
  }

  return (
    <div>
      <Field ref={ref} error={error} autoFocus={autoFocus || hasSwitched} />
      <button
        type="button"
        onClick={change}
        className="finger mt-2 rounded-control text-13 font-medium text-accent-text underline-offset-2 hover:underline"
      >
        {isRecovery ? t('field.code.use') : t('field.recoveryCode.use')}
      </button>
    </div>
  );
}

function RecoveryCodeField({ ref, error, autoFocus }: Omit<EitherCodeFieldProps, 'onSwitch'>) {
  const t = useTranslate();
  return (
    <TextField
      ref={ref}
      name="code"
      label={t('field.recoveryCode')}
      hint={t('field.recoveryCode.hint')}
      error={error && t(`field.recoveryCode.${error}`)}
      autoComplete="off"
      autoCapitalize="none"
      autoCorrect="off"
      spellCheck={false}
      autoFocus={autoFocus}
      className="[&_input]:font-mono"
    />
  );
}
