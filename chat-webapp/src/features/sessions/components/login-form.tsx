import { useState } from 'react';
import { Button } from '@/components/ui/button';
import { Notice } from '@/components/ui/notice';
import { TextField } from '@/components/ui/text-field';
import { useTranslate } from '@/lib/i18n';
import { problemWords } from '@/lib/problem-words';
import { useSession } from '../hooks/session-context';
import { useSubmission } from '@/lib/use-submission';
import { checkLogin, type FieldErrors } from '../model/credentials';
import { PasswordField } from '@/components/ui/password-field';

export function LoginForm({ onLoggedIn }: { onLoggedIn: () => void }) {
  const t = useTranslate();
  const { session } = useSession();
  const [errors, setErrors] = useState<FieldErrors>({});
  const { busy, problem, onSubmit } = useSubmission(async (form) => {
    const username = String(form.get('username'));
    const password = String(form.get('password'));
    const found = checkLogin(username, password);
    setErrors(found);
    if (Object.keys(found).length > 0) return;
    await session.login(username, password);
    onLoggedIn();
  });

  return (
    <form method="post" noValidate onSubmit={onSubmit} className="flex flex-col gap-5">
      {problem !== null && <Notice>{problemWords(t, problem)}</Notice>}
      <TextField
        label={t('field.username')}
        name="username"
        autoComplete="username"
        autoCapitalize="none"
        autoCorrect="off"
        spellCheck={false}
        error={errors.username ? t(errors.username) : null}
      />
      <PasswordField autoComplete="current-password" error={errors.password ? t(errors.password) : null} />
      <Button type="submit" busy={busy} className="h-10 w-full">
        {t('login.submit')}
      </Button>
    </form>
  );
}
