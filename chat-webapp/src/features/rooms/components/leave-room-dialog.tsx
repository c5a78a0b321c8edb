import { useState } from 'react';
import { Button } from '@/components/ui/button';
import { Dialog } from '@/components/ui/dialog';
import { Notice } from '@/components/ui/notice';
import { useTranslate } from '@/lib/i18n';
import { problemWords } from '@/lib/problem-words';

interface LeaveRoomDialogProps {
  readonly name: string;
  readonly onLeave: () => Promise<void>;
  readonly onClose: () => void;
}

/** Asked before leaving a private room alone: nobody can come back there by themselves. */
export default function LeaveRoomDialog({ name, onLeave, onClose }: LeaveRoomDialogProps) {
  const t = useTranslate();
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<unknown>(null);

  async function leave() {
    setBusy(true);
    try {
      await onLeave();
      onClose();
    } catch (failure) {
      setProblem(failure);
      setBusy(false);
    }
  }

  return (
    <Dialog title={t('leave.title', { room: name })} onClose={onClose}>
      {problem !== null && <Notice>{problemWords(t, problem)}</Notice>}
      <p className="mb-5 text-15 text-muted">{t('leave.privateWarning')}</p>
      <div className="flex justify-end gap-2">
        <Button look="quiet" onClick={onClose}>
          {t('action.cancel')}
        </Button>
        <Button look="danger" busy={busy} onClick={() => void leave()}>
          {t('leave.submit')}
        </Button>
      </div>
    </Dialog>
  );
}
