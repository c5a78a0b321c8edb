import { useState } from 'react';
import { Button } from '@/components/ui/button';
import { Notice } from '@/components/ui/notice';
import { PasswordField } from '@/components/ui/password-field';
import { ProblemError } from '@/lib/http';
import { useTranslate } from '@/lib/i18n';
import { problemWords } from '@/lib/problem-words';
import { useSubmission } from '@/lib/use-submission';
import { checkNewPassword, refusedPasswords, type PasswordErrors } from '../model/password-change';
import { UsernameForBrowser } from './username-for-browser';

interface FirstPasswordFormProps {
  readonly username: string;
  readonly onPassword: (password: string) => Promise<void>;
}

export function FirstPasswordForm({ username, onPassword }: FirstPasswordFormProps) {
  const t = useTranslate();
  const [error, setError] = useState<PasswordErrors['next']>();
  const { busy, problem, onSubmit } = useSubmission(async (form) => {
    const password = String(form.get('next'));
    const found = checkNewPassword(password);
    setError(found);
    if (found) return;
    try {
      await onPassword(password);
    } catch (failure) {
      const { next } = failure instanceof ProblemError ? refusedPasswords(failure) : {};
      if (!next) throw failure;
      setError(next);
    }
  });

  return (
    <form method="post" noValidate onSubmit={onSubmit} className="flex flex-col gap-5">
      {problem !== null && <Notice>{problemWords(t, problem)}</Notice>}
      <UsernameForBrowser username={username} />
      <PasswordField
        label={t('password.next')}
        name="next"
        autoFocus
        autoComplete="new-password"
        hint={t('register.password.hint')}
        error={error ? t(error) : null}
      />
      <p className="text-13 text-muted">{t('password.consequence')}</p>
      <Button type="submit" busy={busy} className="self-start">
        {t('password.first.submit')}
      </Button>
    </form>
  );
}
