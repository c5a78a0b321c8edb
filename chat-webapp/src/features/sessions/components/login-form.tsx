import { useState } from 'react';
import { Button } from '@/components/ui/button';
import { Notice } from '@/components/ui/notice';
import { ProblemError } from '@/lib/http';
import { useTranslate } from '@/lib/i18n';
import { problemWords } from '@/lib/problem-words';
import { useSession } from '../hooks/session-context';
import { useSubmission } from '@/lib/use-submission';
import { checkLogin, type Credentials, type FieldErrors } from '../model/credentials';
import { PasswordField } from '@/components/ui/password-field';
import { UsernameField } from './username-field';

interface LoginFormProps {
  /** Whom one was about to log in before one came back. */
  readonly username?: string;
  readonly onLoggedIn: () => void;
  /** Both are right, and take a code besides. */
  readonly onCodeRequired: (credentials: Credentials) => void;
}

export function LoginForm({ username, onLoggedIn, onCodeRequired }: LoginFormProps) {
  const t = useTranslate();
  const { session } = useSession();
  const [errors, setErrors] = useState<FieldErrors>({});
  const { busy, problem, onSubmit } = useSubmission(async (form) => {
    const typed = { username: String(form.get('username')), password: String(form.get('password')) };
    const found = checkLogin(typed);
    setErrors(found);
    if (Object.keys(found).length > 0) return;
    try {
      await session.login(typed.username, typed.password);
    } catch (failure) {
      if (!(failure instanceof ProblemError && failure.code === 'second_factor_required')) throw failure;
      return onCodeRequired(typed);
    }
    onLoggedIn();
  });

  return (
    <form method="post" noValidate onSubmit={onSubmit} className="flex flex-col gap-5">
      {problem !== null && <Notice>{problemWords(t, problem)}</Notice>}
      <UsernameField defaultValue={username} error={errors.username ? t(errors.username) : null} />
      <PasswordField
        autoComplete="current-password"
        autoFocus={username !== undefined}
        error={errors.password ? t(errors.password) : null}
      />
      <Button type="submit" busy={busy} className="h-10 w-full">
        {t('login.submit')}
      </Button>
    </form>
  );
}
