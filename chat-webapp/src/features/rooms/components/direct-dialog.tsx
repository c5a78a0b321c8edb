import { useState } from 'react';
import { Button } from '@/components/ui/button';
import { Dialog } from '@/components/ui/dialog';
import { Notice } from '@/components/ui/notice';
import { useTranslate } from '@/lib/i18n';
import { problemWords } from '@/lib/problem-words';
import { useAction } from '@/lib/use-action';
import type { Author, Chat } from '@/realtime';
import { PeoplePicker } from './people-picker';

interface DirectDialogProps {
  readonly chat: Chat;
  readonly me: string;
  readonly onClose: () => void;
  readonly onOpen: (roomId: string) => void;
}

const mostOthers = 9;

/** Who to write to: one person, or a few. The same people always meet in the same room. */
export default function DirectDialog({ chat, me, onClose, onOpen }: DirectDialogProps) {
  const t = useTranslate();
  const [people, setPeople] = useState<readonly Author[]>([]);
  const { busy, problem, run } = useAction(async () => {
    const room = await chat.openDirect(people.map(({ id }) => id));
    onOpen(room.id);
  });

  return (
    <Dialog title={t('direct.start')} onClose={onClose}>
      {problem !== null && <Notice>{problemWords(t, problem)}</Notice>}
      <PeoplePicker
        chat={chat}
        label={t('direct.to')}
        chosen={people}
        without={[me]}
        most={mostOthers}
        autoFocus
        onDone={run}
        onChange={setPeople}
      />
      <div className="flex justify-end gap-2 pt-4">
        <Button look="quiet" onClick={onClose}>
          {t('action.cancel')}
        </Button>
        <Button busy={busy} disabled={people.length === 0} onClick={() => run()}>
          {t('direct.open')}
        </Button>
      </div>
    </Dialog>
  );
}
