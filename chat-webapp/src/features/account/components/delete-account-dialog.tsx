import { useState } from 'react';
import { Button } from '@/components/ui/button';
import { Dialog } from '@/components/ui/dialog';
import { Notice } from '@/components/ui/notice';
import { PasswordField } from '@/components/ui/password-field';
import { TextField } from '@/components/ui/text-field';
import { ProblemError, type Http } from '@/lib/http';
import { useTranslate } from '@/lib/i18n';
import { problemWords } from '@/lib/problem-words';
import { useSubmission } from '@/lib/use-submission';
import { PasswordFirst } from './password-first';

interface DeleteAccountDialogProps {
  readonly http: Http;
  readonly username: string;
  readonly hasPassword: boolean;
  readonly onSetPassword: () => void;
  readonly onDeleted: () => void;
  readonly onClose: () => void;
}

interface Errors {
  readonly name?: 'data.delete.nameWrong';
  readonly password?: 'password.currentMissing' | 'password.currentWrong';
}

/** What can't be undone is typed, not clicked. */
export default function DeleteAccountDialog(props: DeleteAccountDialogProps) {
  const { hasPassword, onSetPassword, onClose } = props;
  const t = useTranslate();
  return (
    <Dialog title={t('data.delete.question')} onClose={onClose}>
      <p className="mb-5 text-14 text-muted">{t('data.delete.consequence')}</p>
      {hasPassword ? (
        <DeletionForm {...props} />
      ) : (
        <PasswordFirst words={t('data.delete.needsPassword')} onSetPassword={onSetPassword} />
      )}
    </Dialog>
  );
}

function DeletionForm({ http, username, onDeleted, onClose }: DeleteAccountDialogProps) {
  const t = useTranslate();
  const [errors, setErrors] = useState<Errors>({});
  const { busy, problem, onSubmit } = useSubmission(async (form) => {
    const password = String(form.get('password'));
    const found: Errors = {
      ...(String(form.get('confirmation')).trim() !== username && { name: 'data.delete.nameWrong' }),
      ...(!password && { password: 'password.currentMissing' }),
    };
    setErrors(found);
    if (Object.keys(found).length > 0) return;
    try {
      await http.post('/users/me/deletion', { password });
    } catch (failure) {
      const isWrong =
        failure instanceof ProblemError && failure.fieldErrors.some(({ field }) => field === 'password');
      if (!isWrong) throw failure;
      return setErrors({ password: 'password.currentWrong' });
    }
    onDeleted();
  });
  const isLastAdmin = problem instanceof ProblemError && problem.code === 'conflict';

  return (
    <form method="post" noValidate onSubmit={onSubmit} className="flex flex-col gap-5">
      {problem !== null && (
        <Notice>{isLastAdmin ? t('data.delete.lastAdmin') : problemWords(t, problem)}</Notice>
      )}
      <TextField
        label={t('data.delete.name', { username })}
        name="confirmation"
        autoComplete="off"
        autoCapitalize="none"
        spellCheck={false}
        error={errors.name ? t(errors.name) : null}
      />
      <PasswordField autoComplete="current-password" error={errors.password ? t(errors.password) : null} />
      <div className="flex justify-end gap-2">
        <Button look="quiet" onClick={onClose}>
          {t('action.cancel')}
        </Button>
        <Button type="submit" look="danger" busy={busy}>
          {t('data.delete.submit')}
        </Button>
      </div>
    </form>
  );
}
