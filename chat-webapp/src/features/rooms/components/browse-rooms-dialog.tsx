import { useState } from 'react';
import { Button } from '@/components/ui/button';
import { Dialog } from '@/components/ui/dialog';
import { Notice } from '@/components/ui/notice';
import { SearchField } from '@/components/ui/search-field';
import { useTranslate } from '@/lib/i18n';
import { problemWords } from '@/lib/problem-words';
import type { Chat, Room } from '@/realtime';
import { usePublicRooms } from '../hooks/use-public-rooms';
import { RoomIcon } from './room-icon';

interface BrowseRoomsDialogProps {
  readonly chat: Chat;
  readonly onClose: () => void;
  readonly onOpen: (roomId: string) => void;
  readonly onCreate: () => void;
}

/** The public rooms that one is not in yet: look into one, or join. */
export default function BrowseRoomsDialog({ chat, onClose, onOpen, onCreate }: BrowseRoomsDialogProps) {
  const t = useTranslate();
  const [query, setQuery] = useState('');
  const { items: rooms, hasMore, problem, loadMore } = usePublicRooms(chat, query);

  return (
    <Dialog title={t('browse.title')} onClose={onClose}>
      <SearchField
        autoFocus
        label={t('browse.search')}
        value={query}
        onChange={setQuery}
        className="mt-1 mb-2"
      />
      {problem !== null && <Notice>{problemWords(t, problem)}</Notice>}
      <div className="-mx-2 min-h-64">
        {rooms?.length === 0 && (
          <div className="px-2 py-4">
            <p className="mb-3 text-14 text-muted">
              {query ? t('browse.noMatch', { query }) : t('browse.none')}
            </p>
            <Button look="outline" onClick={onCreate}>
              {t('rooms.create')}
            </Button>
          </div>
        )}
        <ul aria-busy={!rooms}>
          {rooms?.map((room) => (
            <BrowsedRoom key={room.id} chat={chat} room={room} onOpen={onOpen} />
          ))}
        </ul>
        {hasMore && (
          <Button look="quiet" className="w-full" onClick={loadMore}>
            {t('browse.more')}
          </Button>
        )}
      </div>
    </Dialog>
  );
}

function BrowsedRoom({ chat, room, onOpen }: { chat: Chat; room: Room; onOpen: (roomId: string) => void }) {
  const t = useTranslate();
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<unknown>(null);
  const name = room.name ?? t('room.unnamed');

  async function join() {
    setBusy(true);
    try {
      await chat.joinRoom(room.id);
      onOpen(room.id);
    } catch (failure) {
      setProblem(failure);
      setBusy(false);
    }
  }

  return (
    <li className="flex items-center gap-3 rounded-control px-2 py-2 hover:bg-hover">
      <button
        type="button"
        className="finger flex min-w-0 flex-1 gap-2.5 rounded-control text-start"
        onClick={() => onOpen(room.id)}
      >
        <RoomIcon kind={room.kind} className="mt-0.5 text-faint" />
        <span className="min-w-0">
          <span className="block truncate text-14 font-medium">{name}</span>
          <span className="block truncate text-13 text-muted">
            {problem !== null
              ? problemWords(t, problem)
              : room.topic || t('members.count', { count: room.memberCount })}
          </span>
        </span>
      </button>
      <Button
        look="outline"
        className="h-8"
        busy={busy}
        onClick={() => void join()}
        aria-label={t('browse.joinNamed', { room: name })}
      >
        {t('browse.join')}
      </Button>
    </li>
  );
}
