import { Crown, MessageCircle, Shield, User, UserMinus } from 'lucide-react';
import { startTransition, Suspense, useRef, useState } from 'react';
import { Avatar } from '@/components/ui/avatar';
import type { MenuEntry } from '@/components/ui/menu';
import { useTranslate } from '@/lib/i18n';
import { lazily } from '@/lib/lazily';
import type { Member, Role } from '@/realtime';

const Menu = lazily(() => import('@/components/ui/menu'));

const roleIcons = { owner: Crown, moderator: Shield, member: User };

interface MemberLineProps {
  readonly member: Member;
  readonly isMe: boolean;
  readonly online: boolean;
  readonly inTabOrder: boolean;
  /** The roles that one may give them. */
  readonly roles: readonly Role[];
  readonly onRole: (role: Role) => void;
  /** Null where one may not. */
  readonly onRemove: (() => void) | null;
  readonly onMessage: () => void;
}

/** A member, with a menu of what one may do. */
export function MemberLine({ member, isMe, online, inTabOrder, ...acts }: MemberLineProps) {
  const t = useTranslate();
  const trigger = useRef<HTMLButtonElement>(null);
  const [isOpen, setOpen] = useState(false);
  const { user, role } = member;
  const entries = useEntries(acts, isMe);
  const hasMenu = entries.length > 0;

  return (
    <li>
      <button
        ref={trigger}
        type="button"
        data-roving
        tabIndex={inTabOrder ? 0 : -1}
        aria-haspopup={hasMenu ? 'menu' : undefined}
        aria-expanded={hasMenu ? isOpen : undefined}
        onClick={() => hasMenu && startTransition(() => setOpen(true))}
        className={`flex h-11 w-full items-center gap-3 rounded-control px-2 text-start -outline-offset-2 transition-colors duration-90 aria-expanded:bg-active ${hasMenu ? 'hover:bg-hover' : ''}`}
      >
        <Avatar id={user.id} name={user.displayName} size={28} online={online} />
        <span className="own-direction min-w-0 flex-1 truncate text-14">
          {user.displayName}
          <span className="mx-1.5 text-13 text-faint">@{user.username}</span>
        </span>
        {online && <span className="sr-only">{t('person.online')}</span>}
        {(isMe || role !== 'member') && (
          <span className="shrink-0 text-12 text-faint">
            {[isMe && t('members.you'), role !== 'member' && t('members.role', { role })]
              .filter(Boolean)
              .join(' · ')}
          </span>
        )}
      </button>
      {isOpen && (
        <Suspense>
          <Menu
            label={user.displayName}
            trigger={trigger}
            placement="bottom end"
            onClose={() => setOpen(false)}
            entries={entries}
          />
        </Suspense>
      )}
    </li>
  );
}

type Acts = Pick<MemberLineProps, 'roles' | 'onRole' | 'onRemove' | 'onMessage'>;

function useEntries({ roles, onRole, onRemove, onMessage }: Acts, isMe: boolean): readonly MenuEntry[] {
  const t = useTranslate();
  const message = { id: 'message', label: t('members.message'), icon: MessageCircle, onAction: onMessage };
  const ranks = roles.map((role) => ({
    id: role,
    label: t('members.makeRole', { role }),
    icon: roleIcons[role],
    onAction: () => onRole(role),
  }));
  const remove = onRemove && {
    id: 'remove',
    label: t('members.remove'),
    icon: UserMinus,
    look: 'danger' as const,
    onAction: onRemove,
  };
  return [...(isMe ? [] : [message]), ...ranks, ...(remove ? [remove] : [])];
}
