import { useState } from 'react';
import { Button } from '@/components/ui/button';
import { Notice } from '@/components/ui/notice';
import { TextField } from '@/components/ui/text-field';
import { ProblemError } from '@/lib/http';
import { useTranslate, type Translate } from '@/lib/i18n';
import { problemWords } from '@/lib/problem-words';
import { useSession } from '../hooks/session-context';
import { useSubmission } from '@/lib/use-submission';
import { checkRegistration, refusedFields, type FieldErrors } from '../model/credentials';
import { PasswordField } from '@/components/ui/password-field';

interface RegisterFormProps {
  readonly invite: string | null;
  readonly onRegistered: () => void;
}

export function RegisterForm({ invite, onRegistered }: RegisterFormProps) {
  const t = useTranslate();
  const { session } = useSession();
  const [errors, setErrors] = useState<FieldErrors>({});
  const { busy, problem, onSubmit } = useSubmission(async (form) => {
    const draft = {
      username: String(form.get('username')),
      displayName: String(form.get('displayName')),
      password: String(form.get('password')),
    };
    const found = checkRegistration(draft);
    setErrors(found);
    if (Object.keys(found).length > 0) return;
    try {
      await session.register({ ...draft, displayName: draft.displayName || undefined, invite });
    } catch (failure) {
      const refused = failure instanceof ProblemError ? refusedFields(failure) : {};
      if (Object.keys(refused).length === 0) throw failure;
      return setErrors(refused);
    }
    onRegistered();
  });
  const wordsOf = (field: keyof FieldErrors) => (errors[field] ? t(errors[field]) : null);

  return (
    <form method="post" noValidate onSubmit={onSubmit} className="flex flex-col gap-5">
      {problem !== null && <Notice>{refusalWords(t, problem, invite)}</Notice>}
      <TextField
        label={t('field.username')}
        name="username"
        autoComplete="username"
        autoCapitalize="none"
        autoCorrect="off"
        spellCheck={false}
        maxLength={64}
        hint={t('register.username.hint')}
        error={wordsOf('username')}
      />
      <TextField
        label={t('field.displayName')}
        name="displayName"
        autoComplete="name"
        hint={t('register.displayName.hint')}
        error={wordsOf('displayName')}
      />
      <PasswordField
        autoComplete="new-password"
        hint={t('register.password.hint')}
        error={wordsOf('password')}
      />
      <Button type="submit" busy={busy} className="h-10 w-full">
        {t('register.submit')}
      </Button>
    </form>
  );
}

/** Not let in: what is wrong is the invite, or that there is none. */
function refusalWords(t: Translate, problem: unknown, invite: string | null): string {
  if (!(problem instanceof ProblemError && problem.code === 'forbidden')) return problemWords(t, problem);
  return t(invite ? 'register.inviteRefused' : 'register.refused');
}
