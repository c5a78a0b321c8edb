import { useState } from 'react';
import { Button } from '@/components/ui/button';
import { Notice } from '@/components/ui/notice';
import { PasswordField } from '@/components/ui/password-field';
import { ProblemError, type Http } from '@/lib/http';
import { useTranslate } from '@/lib/i18n';
import { problemWords } from '@/lib/problem-words';
import { useSubmission } from '@/lib/use-submission';
import { checkPasswordChange, refusedPasswords, type PasswordErrors } from '../model/password-change';
import { UsernameForBrowser } from './username-for-browser';

interface ChangePasswordProps {
  readonly http: Http;
  readonly username: string;
  readonly onChanged: () => void;
}

/** Changing one's password, which logs out every other device. */
export function ChangePassword({ http, username, onChanged }: ChangePasswordProps) {
  const t = useTranslate();
  const [errors, setErrors] = useState<PasswordErrors>({});
  /** A form that has done its work is an empty one. */
  const [changes, setChanges] = useState(0);
  const { busy, problem, onSubmit } = useSubmission(async (form) => {
    const draft = { current: String(form.get('current')), next: String(form.get('next')) };
    const found = checkPasswordChange(draft);
    setErrors(found);
    if (Object.keys(found).length > 0) return;
    try {
      await http.post('/users/me/password', { currentPassword: draft.current, newPassword: draft.next });
    } catch (failure) {
      const refused = failure instanceof ProblemError ? refusedPasswords(failure) : {};
      if (Object.keys(refused).length === 0) throw failure;
      return setErrors(refused);
    }
    setChanges((before) => before + 1);
    onChanged();
  });

  return (
    <form key={changes} method="post" noValidate onSubmit={onSubmit} className="flex flex-col gap-5">
      {problem !== null && <Notice>{problemWords(t, problem)}</Notice>}
      <UsernameForBrowser username={username} />
      <PasswordField
        label={t('password.current')}
        name="current"
        autoComplete="current-password"
        error={errors.current ? t(errors.current) : null}
      />
      <PasswordField
        label={t('password.next')}
        name="next"
        autoComplete="new-password"
        hint={t('register.password.hint')}
        error={errors.next ? t(errors.next) : null}
      />
      <p className="text-13 text-muted">{t('password.consequence')}</p>
      <Button type="submit" busy={busy} className="self-start">
        {t('password.submit')}
      </Button>
    </form>
  );
}
