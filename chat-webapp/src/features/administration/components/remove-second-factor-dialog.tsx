import { Button } from '@/components/ui/button';
import { Dialog } from '@/components/ui/dialog';
import { Notice } from '@/components/ui/notice';
import { useTranslate } from '@/lib/i18n';
import { problemWords } from '@/lib/problem-words';
import { useAction } from '@/lib/use-action';
import type { Account } from '../model/accounts';

interface RemoveSecondFactorDialogProps {
  readonly account: Account;
  readonly onRemove: () => Promise<void>;
  readonly onClose: () => void;
}

/** Asks first: whoever pretends to have lost their app would be in with the password alone. */
export default function RemoveSecondFactorDialog(props: RemoveSecondFactorDialogProps) {
  const { account, onRemove, onClose } = props;
  const t = useTranslate();
  const { busy, problem, run } = useAction(() => onRemove().then(onClose));

  return (
    <Dialog title={t('removeSecondFactor.title')} onClose={onClose}>
      {problem !== null && <Notice>{problemWords(t, problem)}</Notice>}
      <p className="mb-5 text-14 text-muted">
        {t('removeSecondFactor.words', { name: account.displayName })}
      </p>
      <div className="flex justify-end gap-2">
        <Button look="quiet" onClick={onClose}>
          {t('action.cancel')}
        </Button>
        <Button look="danger" busy={busy} onClick={() => run()}>
          {t('removeSecondFactor.submit')}
        </Button>
      </div>
    </Dialog>
  );
}
