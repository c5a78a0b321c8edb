import { useState, type FormEvent } from 'react';
import { Button } from '@/components/ui/button';
import { Dialog } from '@/components/ui/dialog';
import { Notice } from '@/components/ui/notice';
import { Segments } from '@/components/ui/segments';
import { TextField } from '@/components/ui/text-field';
import { useTranslate } from '@/lib/i18n';
import { problemWords } from '@/lib/problem-words';
import type { Chat, RoomDraft } from '@/realtime';
import { lettersOf, longestName, longestTopic } from '../model/room-names';

interface CreateRoomDialogProps {
  readonly chat: Chat;
  readonly onClose: () => void;
  readonly onCreated: (roomId: string) => void;
}

export default function CreateRoomDialog({ chat, onClose, onCreated }: CreateRoomDialogProps) {
  const t = useTranslate();
  const [kind, setKind] = useState<RoomDraft['kind']>('public');
  const [name, setName] = useState('');
  const [topic, setTopic] = useState('');
  const [busy, setBusy] = useState(false);
  const [tried, setTried] = useState(false);
  const [problem, setProblem] = useState<unknown>(null);
  const nameError = nameProblem(name);
  const topicTooLong = lettersOf(topic) > longestTopic;

  async function create(event: FormEvent) {
    event.preventDefault();
    setTried(true);
    if (busy || nameError || topicTooLong) return;
    setBusy(true);
    setProblem(null);
    try {
      const room = await chat.createRoom({ kind, name: name.trim(), topic: topic.trim() || undefined });
      onCreated(room.id);
    } catch (failure) {
      setProblem(failure);
      setBusy(false);
    }
  }

  return (
    <Dialog title={t('createRoom.title')} onClose={onClose}>
      <form noValidate onSubmit={create} className="flex flex-col gap-5 pt-1">
        {problem !== null && <Notice>{problemWords(t, problem)}</Notice>}
        <TextField
          label={t('createRoom.name')}
          value={name}
          onChange={(event) => setName(event.target.value)}
          autoFocus
          autoComplete="off"
          error={nameError && (tried || nameError === 'createRoom.nameTooLong') ? t(nameError) : null}
        />
        <TextField
          label={t('createRoom.topic')}
          value={topic}
          onChange={(event) => setTopic(event.target.value)}
          autoComplete="off"
          error={topicTooLong ? t('createRoom.topicTooLong') : null}
        />
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

function nameProblem(name: string) {
  if (!name.trim()) return 'createRoom.nameMissing';
  if (lettersOf(name.trim()) > longestName) return 'createRoom.nameTooLong';
  return null;
}
