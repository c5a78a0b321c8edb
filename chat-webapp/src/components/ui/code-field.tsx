import type { Ref } from 'react';
import { useTranslate } from '@/lib/i18n';
import { TextField } from './text-field';

/** What can be wrong with a code. */
export type CodeError = 'missing' | 'wrong';

interface CodeFieldProps {
  readonly ref?: Ref<HTMLInputElement>;
  readonly error: CodeError | null;
  readonly autoFocus?: boolean;
}

/** What an authenticator app shows now. Password managers fill it in, and phones offer their digits. */
export function CodeField({ ref, error, autoFocus }: CodeFieldProps) {
  const t = useTranslate();
  return (
    <TextField
      ref={ref}
      name="code"
      label={t('field.code')}
      hint={t('field.code.hint')}
      error={error && t(`field.code.${error}`)}
      inputMode="numeric"
      autoComplete="one-time-code"
      spellCheck={false}
      autoFocus={autoFocus}
      className="[&_input]:tracking-[0.12em] [&_input]:tabular-nums"
    />
  );
}
