import { Compass, Plus } from 'lucide-react';
import type { ReactNode } from 'react';
import { Button } from '@/components/ui/button';
import { IconButton } from '@/components/ui/icon-button';
import { useTranslate } from '@/lib/i18n';
import type { RoomsSnapshot, RoomView } from '@/realtime';
import { onListKeys } from '../model/list-keys';
import { isThere } from '../model/room-names';
import { sectionsOf } from '../model/sections';
import { RoomLink } from './room-link';

interface RoomListProps {
  readonly me: string;
  readonly rooms: RoomsSnapshot;
  readonly online: ReadonlySet<string>;
  readonly current: string | null;
  readonly drafts: ReadonlySet<string>;
  readonly onOpen: (roomId: string) => void;
  readonly onCreate: () => void;
  readonly onBrowse: () => void;
  readonly onDirect: () => void;
}

/** The caller's rooms by name, then their direct messages: the order does not jump while one aims at it. */
export function RoomList({
  me,
  rooms,
  online,
  current,
  drafts,
  onOpen,
  onCreate,
  onBrowse,
  onDirect,
}: RoomListProps) {
  const t = useTranslate();
  const sections = sectionsOf(rooms.items);
  const first = sections.rooms[0] ?? sections.direct[0];
  const inTabOrder = rooms.items.some((room) => room.id === current) ? current : (first?.id ?? null);
  const links = (section: readonly RoomView[]) => (
    <ul className="space-y-px px-2 pb-3">
      {section.map((room) => (
        <RoomLink
          key={room.id}
          room={room}
          me={me}
          online={isThere(room, me, online)}
          active={room.id === current}
          inTabOrder={room.id === inTabOrder}
          hasDraft={drafts.has(room.id)}
          onOpen={onOpen}
        />
      ))}
    </ul>
  );

  return (
    <nav aria-label={t('rooms.label')} onKeyDown={onListKeys} className="min-h-0 flex-1 overflow-y-auto pb-2">
      <Heading words={t('rooms.heading')}>
        <SectionButton icon={Compass} label={t('rooms.browse')} onClick={onBrowse} />
        <SectionButton icon={Plus} label={t('rooms.create')} onClick={onCreate} />
      </Heading>
      {!rooms.loaded ? <ListSkeleton /> : links(sections.rooms)}
      {rooms.loaded && sections.rooms.length === 0 && (
        <div className="px-4 pb-3">
          <p className="mb-3 text-14 text-muted">{t('rooms.none')}</p>
          <div className="flex flex-wrap gap-2 md:hidden">
            <Button onClick={onCreate}>{t('rooms.create')}</Button>
            <Button look="outline" onClick={onBrowse}>
              {t('rooms.browse')}
            </Button>
          </div>
        </div>
      )}
      <Heading words={t('direct.heading')}>
        <SectionButton icon={Plus} label={t('direct.start')} onClick={onDirect} />
      </Heading>
      {rooms.loaded && links(sections.direct)}
    </nav>
  );
}

function Heading({ words, children }: { words: string; children: ReactNode }) {
  return (
    <div className="sticky top-0 z-1 flex h-9 items-center bg-surface ps-4 pe-2">
      <h2 className="flex-1 text-12 font-medium text-faint">{words}</h2>
      {children}
    </div>
  );
}

function SectionButton(props: { icon: typeof Plus; label: string; onClick: () => void }) {
  return <IconButton {...props} tooltip="below" className="size-7 !text-faint hover:!text-text" />;
}

const widths = ['w-28', 'w-20', 'w-36', 'w-24'];

function ListSkeleton() {
  return (
    <div aria-hidden className="animate-appear-late space-y-px px-4 pb-3">
      {widths.map((width) => (
        <div key={width} className="flex h-8 items-center">
          <div className={`h-3 rounded-control bg-active ${width}`} />
        </div>
      ))}
    </div>
  );
}
