import { useState, type FormEvent } from 'react';
import { Button } from '@/components/ui/button';
import { Dialog } from '@/components/ui/dialog';
import { Notice } from '@/components/ui/notice';
import { Segments } from '@/components/ui/segments';
import { useTranslate } from '@/lib/i18n';
import { focusFirstInvalid } from '@/lib/focus';
import { problemWords } from '@/lib/problem-words';
import { useAction } from '@/lib/use-action';
import type { Chat, RoomDraft } from '@/realtime';
import { nameProblem, topicProblem } from '../model/room-form';
import { RoomFields } from './room-fields';

interface CreateRoomDialogProps {
  readonly chat: Chat;
  readonly onClose: () => void;
  readonly onCreated: (roomId: string, kind: RoomDraft['kind']) => void;
}

export default function CreateRoomDialog({ chat, onClose, onCreated }: CreateRoomDialogProps) {
  const t = useTranslate();
  const [kind, setKind] = useState<RoomDraft['kind']>('public');
  const [name, setName] = useState('');
  const [topic, setTopic] = useState('');
  const [tried, setTried] = useState(false);
  const { busy, problem, run } = useAction(async () => {
    const room = await chat.createRoom({ kind, name: name.trim(), topic: topic.trim() || undefined });
    onCreated(room.id, kind);
  });

  function create(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    setTried(true);
    if (nameProblem(name) || topicProblem(topic)) focusFirstInvalid(event.currentTarget);
    else run();
  }

  return (
    <Dialog title={t('createRoom.title')} onClose={onClose}>
      <form noValidate onSubmit={create} className="flex flex-col gap-5 pt-1">
        {problem !== null && <Notice>{problemWords(t, problem)}</Notice>}
        <RoomFields name={name} topic={topic} tried={tried} onName={setName} onTopic={setTopic} />
        <Segments
          label={t('createRoom.kind')}
          value={kind}
          options={[
            { value: 'public', label: t('createRoom.public') },
            { value: 'private', label: t('createRoom.private') },
          ]}
          onChange={setKind}
          hint={kind === 'public' ? t('createRoom.publicHint') : t('createRoom.privateHint')}
        />
        <div className="flex justify-end gap-2">
          <Button look="quiet" onClick={onClose}>
            {t('action.cancel')}
          </Button>
          <Button type="submit" busy={busy}>
            {t('createRoom.submit')}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
