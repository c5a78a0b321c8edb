import { Ellipsis, EyeOff, LogOut, MailDot, PencilLine, UserPlus } from 'lucide-react';
import { startTransition, Suspense, useRef, useState } from 'react';
import { IconButton } from '@/components/ui/icon-button';
import type { MenuEntry } from '@/components/ui/menu';
import { useTranslate } from '@/lib/i18n';
import { lazily } from '@/lib/lazily';
import type { RoomView } from '@/realtime';
import { may } from '../model/rights';

const Menu = lazily(() => import('@/components/ui/menu'));

interface RoomMenuProps {
  readonly view: RoomView;
  readonly onEdit: () => void;
  readonly onAdd: () => void;
  readonly onUnread: () => void;
  readonly onLeave: () => void;
}

/** What a member can do with the room. */
export function RoomMenu(props: RoomMenuProps) {
  const t = useTranslate();
  const trigger = useRef<HTMLButtonElement>(null);
  const [isOpen, setOpen] = useState(false);
  const entries = useEntries(props);
  return (
    <>
      <IconButton
        ref={trigger}
        icon={Ellipsis}
        label={t('room.more')}
        tooltip="below"
        aria-haspopup="menu"
        aria-expanded={isOpen}
        onClick={() => startTransition(() => setOpen(true))}
      />
      {isOpen && (
        <Suspense>
          <Menu
            label={t('room.more')}
            trigger={trigger}
            placement="bottom end"
            onClose={() => setOpen(false)}
            entries={entries}
          />
        </Suspense>
      )}
    </>
  );
}

function useEntries({ view, onEdit, onAdd, onUnread, onLeave }: RoomMenuProps): readonly MenuEntry[] {
  const t = useTranslate();
  const edit = { id: 'edit', label: t('editRoom.title'), icon: PencilLine, onAction: onEdit };
  const add = { id: 'add', label: t('members.add'), icon: UserPlus, onAction: onAdd };
  const unread = { id: 'unread', label: t('room.markUnread'), icon: MailDot, onAction: onUnread };
  const leave =
    view.kind === 'direct'
      ? { id: 'leave', label: t('direct.hide'), icon: EyeOff, onAction: onLeave }
      : { id: 'leave', label: t('leave.submit'), icon: LogOut, onAction: onLeave };
  return [
    ...(may(view, 'changeRoom') ? [edit] : []),
    ...(may(view, 'addPeople') ? [add] : []),
    ...(view.lastMessage ? [unread] : []),
    leave,
  ];
}
