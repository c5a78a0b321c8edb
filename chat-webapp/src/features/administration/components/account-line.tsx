import {
  KeyRound,
  LogOut,
  MoreHorizontal,
  ShieldCheck,
  ShieldOff,
  UserRound,
  UserRoundCheck,
  UserRoundX,
} from 'lucide-react';
import { startTransition, Suspense, useRef, useState } from 'react';
import { Avatar } from '@/components/ui/avatar';
import { Facts } from '@/components/ui/facts';
import { IconButton } from '@/components/ui/icon-button';
import { useWords } from '@/lib/i18n';
import { lazily } from '@/lib/lazily';
import { dateInWords } from '@/lib/time';
import { actsOn, type Account, type AccountAct } from '../model/accounts';

const Menu = lazily(() => import('@/components/ui/menu'));

const icons = {
  makeAdmin: ShieldCheck,
  makeMember: UserRound,
  endSessions: LogOut,
  resetPassword: KeyRound,
  removeSecondFactor: ShieldOff,
  deactivate: UserRoundX,
  reactivate: UserRoundCheck,
} satisfies Record<AccountAct, unknown>;

interface AccountLineProps {
  readonly account: Account;
  readonly isMe: boolean;
  readonly onAct: (act: AccountAct) => void;
}

/** An account, with a menu of what an admin may do. */
export function AccountLine({ account, isMe, onAct }: AccountLineProps) {
  const { t, locale } = useWords();
  const trigger = useRef<HTMLButtonElement>(null);
  const [isOpen, setOpen] = useState(false);
  const { id, displayName, username, role, createdAt, secondFactor, deactivatedAt } = account;
  const day = (time: string) => dateInWords(locale, new Date(time), new Date());
  const since = deactivatedAt
    ? t('accounts.deactivated', { day: day(deactivatedAt) })
    : t('accounts.joined', { day: day(createdAt) });
  const entries = actsOn(account, isMe).map((act) => ({
    id: act,
    label: t(`accounts.${act}`),
    icon: icons[act],
    look: act === 'deactivate' ? ('danger' as const) : undefined,
    onAction: () => onAct(act),
  }));

  return (
    <li className="flex items-center gap-3 py-2.5">
      <span className={deactivatedAt ? 'opacity-50' : ''}>
        <Avatar id={id} name={displayName} size={36} />
      </span>
      <div className="min-w-0 flex-1">
        <p className="flex min-w-0 items-baseline gap-2">
          <span className={`truncate text-14 font-medium ${deactivatedAt ? 'text-muted' : ''}`}>
            {displayName}
          </span>
          {isMe && <span className="shrink-0 text-13 text-faint">{t('accounts.you')}</span>}
          {role === 'admin' && (
            <span className="shrink-0 rounded-pill bg-accent-soft px-2 text-12 font-medium text-accent-text">
              {t('accounts.admin')}
            </span>
          )}
        </p>
        <p className="text-13 text-muted">
          <Facts of={[`@${username}`, since, secondFactor && t('accounts.secondFactor')]} />
        </p>
      </div>
      <IconButton
        ref={trigger}
        icon={MoreHorizontal}
        label={t('accounts.act', { name: displayName })}
        aria-haspopup="menu"
        aria-expanded={isOpen}
        className="-me-1.5 after:!start-auto after:!end-0"
        onClick={() => startTransition(() => setOpen(true))}
      />
      {isOpen && (
        <Suspense>
          <Menu
            label={t('accounts.act', { name: displayName })}
            trigger={trigger}
            entries={entries}
            placement="bottom end"
            onClose={() => setOpen(false)}
          />
        </Suspense>
      )}
    </li>
  );
}
