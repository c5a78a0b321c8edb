import { Compass, Plus } from 'lucide-react';
import { Button } from '@/components/ui/button';
import { IconButton } from '@/components/ui/icon-button';
import { useTranslate } from '@/lib/i18n';
import type { RoomsSnapshot } from '@/realtime';
import { onListKeys } from '../model/list-keys';
import { RoomLink } from './room-link';

interface RoomListProps {
  readonly rooms: RoomsSnapshot;
  readonly current: string | null;
  readonly drafts: ReadonlySet<string>;
  readonly onOpen: (roomId: string) => void;
  readonly onCreate: () => void;
  readonly onBrowse: () => void;
}

/** The caller's rooms by name: the order does not jump while one aims at it. */
export function RoomList({ rooms, current, drafts, onOpen, onCreate, onBrowse }: RoomListProps) {
  const t = useTranslate();
  const known = rooms.items.some((room) => room.id === current);
  return (
    <nav aria-label={t('rooms.label')} className="flex min-h-0 flex-1 flex-col">
      <div className="flex h-9 items-center ps-4 pe-2">
        <h2 className="flex-1 text-12 font-medium text-faint">{t('rooms.heading')}</h2>
        <IconButton
          icon={Compass}
          label={t('rooms.browse')}
          tooltip="below"
          className="size-7"
          onClick={onBrowse}
        />
        <IconButton
          icon={Plus}
          label={t('rooms.create')}
          tooltip="below"
          className="size-7"
          onClick={onCreate}
        />
      </div>
      {!rooms.loaded ? (
        <ListSkeleton />
      ) : rooms.items.length === 0 ? (
        <div className="px-4 py-1">
          <p className="mb-3 text-14 text-muted">{t('rooms.none')}</p>
          <Button look="outline" className="md:hidden" onClick={onBrowse}>
            {t('rooms.browse')}
          </Button>
        </div>
      ) : (
        <ul onKeyDown={onListKeys} className="min-h-0 flex-1 space-y-px overflow-y-auto px-2 pb-4">
          {rooms.items.map((room, at) => (
            <RoomLink
              key={room.id}
              room={room}
              active={room.id === current}
              inTabOrder={known ? room.id === current : at === 0}
              hasDraft={drafts.has(room.id)}
              onOpen={onOpen}
            />
          ))}
        </ul>
      )}
    </nav>
  );
}

const widths = ['w-28', 'w-20', 'w-36', 'w-24'];

function ListSkeleton() {
  return (
    <div aria-hidden className="animate-appear-late space-y-px px-4">
      {widths.map((width) => (
        <div key={width} className="flex h-8 items-center">
          <div className={`h-3 rounded-control bg-active ${width}`} />
        </div>
      ))}
    </div>
  );
}
