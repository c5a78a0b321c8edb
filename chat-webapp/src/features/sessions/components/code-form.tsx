import { useRef, useState } from 'react';
import { Button } from '@/components/ui/button';
import type { CodeError } from '@/components/ui/code-field';
import { EitherCodeField } from '@/components/ui/either-code-field';
import { Notice } from '@/components/ui/notice';
import { ProblemError } from '@/lib/http';
import { useTranslate } from '@/lib/i18n';
import { problemWords } from '@/lib/problem-words';
import { useSubmission } from '@/lib/use-submission';

interface CodeFormProps {
  /** With what was right already, and the code besides. */
  readonly logIn: (code: string) => Promise<void>;
  readonly onLoggedIn: () => void;
  readonly onBack: () => void;
}

/** The second step of logging in, for who has a second factor. */
export function CodeForm({ logIn, onLoggedIn, onBack }: CodeFormProps) {
  const t = useTranslate();
  const [error, setError] = useState<CodeError | null>(null);
  const field = useRef<HTMLInputElement>(null);
  const { busy, problem, onSubmit } = useSubmission(async (form) => {
    const code = String(form.get('code')).trim();
    setError(code ? null : 'missing');
    if (!code) return;
    try {
      await logIn(code);
    } catch (failure) {
      if (!(failure instanceof ProblemError && failure.code === 'second_factor_invalid')) throw failure;
      // The next one is typed over it.
      field.current?.select();
      return setError('wrong');
    }
    onLoggedIn();
  });

  return (
    <form method="post" noValidate onSubmit={onSubmit} className="flex flex-col gap-5">
      {problem !== null && <Notice>{problemWords(t, problem)}</Notice>}
      <EitherCodeField ref={field} error={error} autoFocus onSwitch={() => setError(null)} />
      <div className="flex flex-col gap-2">
        <Button type="submit" busy={busy} className="h-10 w-full">
          {t('login.submit')}
        </Button>
        <Button look="quiet" className="h-10 w-full" onClick={onBack}>
          {t('login.back')}
        </Button>
      </div>
    </form>
  );
}
