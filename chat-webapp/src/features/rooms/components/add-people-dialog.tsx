import { useEffect, useState } from 'react';
import { Button } from '@/components/ui/button';
import { Dialog } from '@/components/ui/dialog';
import { Notice } from '@/components/ui/notice';
import { useTranslate } from '@/lib/i18n';
import { problemWords } from '@/lib/problem-words';
import { useAction } from '@/lib/use-action';
import type { Author, Chat } from '@/realtime';
import { PeoplePicker } from './people-picker';

interface AddPeopleDialogProps {
  readonly chat: Chat;
  readonly me: string;
  readonly roomId: string;
  readonly name: string;
  /** Offered right after the room was made: then it may as well wait. */
  readonly isNew: boolean;
  readonly onClose: () => void;
}

/** Lets others into a room. Whoever could not be added stays chosen, to be tried again. */
export default function AddPeopleDialog({ chat, me, roomId, name, isNew, onClose }: AddPeopleDialogProps) {
  const t = useTranslate();
  const [people, setPeople] = useState<readonly Author[]>([]);
  const members = useMemberIds(chat, roomId);
  const { busy, problem, run } = useAction(async () => {
    const results = await Promise.allSettled(people.map(({ id }) => chat.addMember(roomId, id)));
    setPeople(people.filter((_, at) => results[at]?.status === 'rejected'));
    const failed = results.find((result) => result.status === 'rejected');
    if (failed) throw failed.reason;
    onClose();
  });

  return (
    <Dialog title={t('addPeople.title', { room: name })} onClose={onClose}>
      {problem !== null && <Notice>{problemWords(t, problem)}</Notice>}
      <PeoplePicker
        chat={chat}
        label={t('addPeople.who')}
        chosen={people}
        without={[me, ...members]}
        autoFocus
        onDone={run}
        onChange={setPeople}
      />
      <div className="flex justify-end gap-2 pt-4">
        <Button look="quiet" onClick={onClose}>
          {isNew ? t('addPeople.later') : t('action.cancel')}
        </Button>
        <Button busy={busy} disabled={people.length === 0} onClick={() => run()}>
          {t('addPeople.submit')}
        </Button>
      </div>
    </Dialog>
  );
}

/** Adding a member again would do no harm: until they are known, nobody is left out. */
function useMemberIds(chat: Chat, roomId: string): readonly string[] {
  const [ids, setIds] = useState<readonly string[]>([]);
  useEffect(() => {
    let current = true;
    chat.members(roomId).then(
      (members) => current && setIds(members.map(({ user }) => user.id)),
      () => {},
    );
    return () => {
      current = false;
    };
  }, [chat, roomId]);
  return ids;
}
