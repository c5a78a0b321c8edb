import { PencilLine } from 'lucide-react';
import { memo, type MouseEvent } from 'react';
import { Icon } from '@/components/ui/icon';
import { useTranslate } from '@/lib/i18n';
import type { RoomView } from '@/realtime';
import { nameOf, othersIn } from '../model/room-names';
import { PeopleIcon, RoomIcon } from './room-icon';

interface RoomLinkProps {
  readonly room: RoomView;
  readonly me: string;
  /** Whether the other one of a direct room is there. */
  readonly online: boolean;
  readonly active: boolean;
  readonly inTabOrder: boolean;
  readonly hasDraft: boolean;
  readonly onOpen: (roomId: string) => void;
}

/** A room in the sidebar. Unread is said by weight and by a count, never by colour alone. */
export const RoomLink = memo(function RoomLink({
  room,
  me,
  online,
  active,
  inTabOrder,
  hasDraft,
  onOpen,
}: RoomLinkProps) {
  const t = useTranslate();
  const unread = room.unreadCount > 0;

  function open(event: MouseEvent) {
    if (event.metaKey || event.ctrlKey || event.shiftKey) return;
    event.preventDefault();
    onOpen(room.id);
  }

  return (
    <li>
      <a
        href={`/dashboard?room=${room.id}`}
        onClick={open}
        tabIndex={inTabOrder ? 0 : -1}
        title={nameOf(t, room, me)}
        aria-current={active ? 'page' : undefined}
        className={`flex h-8 items-center gap-2 rounded-control px-2 text-14 -outline-offset-2 transition-colors duration-90 coarse:h-11 ${active ? 'bg-active forced-colors:outline' : 'hover:bg-hover'} ${unread ? 'font-semibold text-text' : active ? 'text-text' : 'text-muted'}`}
      >
        <span className={`flex w-5 shrink-0 justify-center ${unread ? '' : 'text-faint'}`}>
          {room.kind === 'direct' ? (
            <PeopleIcon people={othersIn(room, me)} online={online} />
          ) : (
            <RoomIcon kind={room.kind} />
          )}
        </span>
        <span className="own-direction min-w-0 flex-1 truncate">{nameOf(t, room, me)}</span>
        {online && <span className="sr-only">{t('person.online')}</span>}
        {hasDraft && !active && (
          <span role="img" aria-label={t('rooms.draft')} title={t('rooms.draft')} className="text-faint">
            <Icon of={PencilLine} size={14} />
          </span>
        )}
        {unread && <UnreadCount room={room} />}
      </a>
    </li>
  );
});

/** A mention is told apart from other news; in a direct room everything is meant for oneself. */
function UnreadCount({ room }: { room: RoomView }) {
  const t = useTranslate();
  const mentions = room.mentionCount > 0;
  const loud = mentions || room.kind === 'direct';
  const count = mentions ? room.mentionCount : room.unreadCount;
  return (
    <span
      className={`min-w-5 rounded-pill px-1.5 text-center text-12 tabular-nums forced-colors:border ${loud ? 'bg-accent font-semibold text-on-accent' : 'bg-active font-medium text-muted'}`}
    >
      <span aria-hidden>{count > 99 ? '99+' : count}</span>
      <span className="sr-only">
        {mentions ? t('rooms.mentions', { count }) : t('rooms.unread', { count })}
      </span>
    </span>
  );
}
