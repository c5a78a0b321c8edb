import { useState, type FormEvent } from 'react';
import { Button } from '@/components/ui/button';
import { Dialog } from '@/components/ui/dialog';
import { Notice } from '@/components/ui/notice';
import { useTranslate } from '@/lib/i18n';
import { problemWords } from '@/lib/problem-words';
import { useAction } from '@/lib/use-action';
import type { Chat, Room } from '@/realtime';
import { nameProblem, topicProblem } from '../model/room-form';
import { RoomFields } from './room-fields';

interface EditRoomDialogProps {
  readonly chat: Chat;
  readonly room: Room;
  readonly onClose: () => void;
}

/** Another name or topic; what one didn't touch is not sent. */
export default function EditRoomDialog({ chat, room, onClose }: EditRoomDialogProps) {
  const t = useTranslate();
  const [name, setName] = useState(room.name ?? '');
  const [topic, setTopic] = useState(room.topic ?? '');
  const [tried, setTried] = useState(false);
  const { busy, problem, run } = useAction(async () => {
    await chat.changeRoom(room.id, {
      ...(name.trim() !== room.name && { name: name.trim() }),
      ...(topic.trim() !== (room.topic ?? '') && { topic: topic.trim() }),
    });
    onClose();
  });

  function save(event: FormEvent) {
    event.preventDefault();
    setTried(true);
    if (!nameProblem(name) && !topicProblem(topic)) run();
  }

  return (
    <Dialog title={t('editRoom.title')} onClose={onClose}>
      <form noValidate onSubmit={save} className="flex flex-col gap-5 pt-1">
        {problem !== null && <Notice>{problemWords(t, problem)}</Notice>}
        <RoomFields name={name} topic={topic} tried={tried} onName={setName} onTopic={setTopic} />
        <div className="flex justify-end gap-2">
          <Button look="quiet" onClick={onClose}>
            {t('action.cancel')}
          </Button>
          <Button type="submit" busy={busy}>
            {t('action.save')}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
