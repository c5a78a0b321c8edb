import { ArrowLeft, PanelLeft, UsersRound } from 'lucide-react';
import type { ReactNode } from 'react';
import { Icon } from '@/components/ui/icon';
import { IconButton } from '@/components/ui/icon-button';
import { useTranslate } from '@/lib/i18n';
import type { ConnectionSnapshot, Room, RoomView } from '@/realtime';
import { isThere, nameOf, othersIn } from '../model/room-names';
import { ConnectionNotice } from './connection-notice';
import { PeopleIcon, RoomIcon } from './room-icon';

interface RoomHeaderProps {
  readonly room: Room | RoomView | null;
  readonly me: string;
  readonly online: ReadonlySet<string>;
  readonly connection: ConnectionSnapshot;
  readonly membersShown: boolean;
  readonly sidebarHidden: boolean;
  readonly onMembers: () => void;
  readonly onBack: () => void;
  readonly onShowSidebar: () => void;
  readonly menu: ReactNode;
}

export function RoomHeader({
  room,
  me,
  online,
  connection,
  membersShown,
  sidebarHidden,
  onMembers,
  onBack,
  onShowSidebar,
  menu,
}: RoomHeaderProps) {
  const t = useTranslate();
  return (
    <header className="relative flex h-13 shrink-0 items-center gap-1 border-b border-line ps-2 pe-2 md:ps-5 md:pe-3">
      <IconButton
        icon={ArrowLeft}
        label={t('room.back')}
        tooltip="below"
        className="md:hidden rtl:-scale-x-100"
        onClick={onBack}
      />
      {sidebarHidden && (
        <IconButton
          icon={PanelLeft}
          label={t('sidebar.show')}
          shortcut="Ctrl+/"
          tooltip="below"
          className="-ms-2 me-1 max-md:hidden rtl:-scale-x-100 after:!start-0 after:!end-auto"
          onClick={onShowSidebar}
        />
      )}
      <div className="flex min-w-0 flex-1 items-center gap-3">
        <h1 className="flex min-w-0 shrink-0 items-center gap-1.5 text-15 font-semibold max-md:shrink">
          {room &&
            (room.kind === 'direct' ? (
              <PeopleIcon people={othersIn(room, me)} online={isThere(room, me, online)} size={24} />
            ) : (
              <RoomIcon kind={room.kind} size={17} className="text-faint" />
            ))}
          <span className={`own-direction truncate ${room?.kind === 'direct' ? 'ms-1.5' : ''}`}>
            {room ? nameOf(t, room, me) : ''}
          </span>
          {room && isThere(room, me, online) && <span className="sr-only">{t('person.online')}</span>}
        </h1>
        {room?.topic && (
          <p className="own-direction truncate text-13 text-muted max-md:hidden" title={room.topic}>
            {room.topic}
          </p>
        )}
      </div>
      <ConnectionNotice connection={connection} />
      {room && (
        <button
          type="button"
          onClick={onMembers}
          aria-pressed={membersShown}
          aria-label={t('members.show', { count: room.memberCount })}
          data-tooltip={t('members.title')}
          className="tooltip flex h-8 shrink-0 items-center gap-1.5 rounded-control px-2 text-13 text-muted tabular-nums transition-colors duration-90 after:!top-[calc(100%+6px)] after:!bottom-auto hover:bg-hover hover:text-text aria-pressed:bg-active aria-pressed:text-text coarse:h-11 coarse:min-w-11"
        >
          <Icon of={UsersRound} />
          {room.memberCount}
        </button>
      )}
      {menu}
    </header>
  );
}
