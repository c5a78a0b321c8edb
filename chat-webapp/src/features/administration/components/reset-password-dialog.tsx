import { useState } from 'react';
import { Button } from '@/components/ui/button';
import { Dialog } from '@/components/ui/dialog';
import { Notice } from '@/components/ui/notice';
import { useTranslate } from '@/lib/i18n';
import { problemWords } from '@/lib/problem-words';
import { useAction } from '@/lib/use-action';
import type { Account } from '../model/accounts';
import { CopyField } from './copy-field';

interface ResetPasswordDialogProps {
  readonly account: Account;
  readonly onReset: () => Promise<string>;
  readonly onClose: () => void;
}

/** Asks first, since the present password can't be had back; then shows the new one. */
export default function ResetPasswordDialog({ account, onReset, onClose }: ResetPasswordDialogProps) {
  const t = useTranslate();
  const [password, setPassword] = useState<string | null>(null);
  const { busy, problem, run } = useAction(async () => setPassword(await onReset()));
  const name = account.displayName;

  if (password !== null)
    return (
      <Dialog title={t('resetPassword.did')} onClose={onClose}>
        <CopyField
          label={t('resetPassword.done', { name })}
          hint={t('resetPassword.hint')}
          text={password}
          copy={t('resetPassword.copy')}
        />
      </Dialog>
    );
  return (
    <Dialog title={t('resetPassword.title', { name })} onClose={onClose}>
      {problem !== null && <Notice>{problemWords(t, problem)}</Notice>}
      <p className="mb-5 text-14 text-muted">{t('resetPassword.words', { name })}</p>
      <div className="flex justify-end gap-2">
        <Button look="quiet" onClick={onClose}>
          {t('action.cancel')}
        </Button>
        <Button look="danger" busy={busy} onClick={() => run()}>
          {t('resetPassword.submit')}
        </Button>
      </div>
    </Dialog>
  );
}
