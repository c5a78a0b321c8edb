import { Keyboard, LogOut, PanelLeftClose, Search, Settings } from 'lucide-react';
import { startTransition, Suspense, useRef, useState } from 'react';
import { Avatar } from '@/components/ui/avatar';
import { IconButton } from '@/components/ui/icon-button';
import { Mark } from '@/components/ui/mark';
import { ConnectionNotice } from '@/features/rooms/components/connection-notice';
import { RoomList } from '@/features/rooms/components/room-list';
import { useTranslate } from '@/lib/i18n';
import { lazily } from '@/lib/lazily';
import type { ConnectionSnapshot, RoomsSnapshot, User } from '@/realtime';

const Menu = lazily(() => import('@/components/ui/menu'));

interface SidebarProps {
  readonly me: User;
  readonly rooms: RoomsSnapshot;
  /** Where no room's header tells of it. */
  readonly connection: ConnectionSnapshot | null;
  readonly online: ReadonlySet<string>;
  readonly current: string | null;
  readonly drafts: ReadonlySet<string>;
  readonly onOpenRoom: (roomId: string) => void;
  readonly onCreate: () => void;
  readonly onBrowse: () => void;
  readonly onDirect: () => void;
  readonly onSwitcher: () => void;
  readonly onSettings: () => void;
  readonly onShortcuts: () => void;
  readonly onLogOut: () => void;
  readonly onHide: () => void;
}

export function Sidebar(props: SidebarProps) {
  const t = useTranslate();
  // Every page has one main heading: an open room's name, else the workspace's.
  const Name = props.current ? 'span' : 'h1';
  return (
    <>
      <div className="relative flex h-13 shrink-0 items-center gap-2 ps-4 pe-2">
        <Mark size={20} />
        <Name className="flex-1 text-15 font-semibold">Confab</Name>
        {props.connection && <ConnectionNotice connection={props.connection} hasRoom />}
        <IconButton
          icon={Search}
          label={t('switcher.title')}
          shortcut="Ctrl+K"
          tooltip="below"
          onClick={props.onSwitcher}
        />
        <IconButton
          icon={PanelLeftClose}
          label={t('sidebar.hide')}
          shortcut="Ctrl+/"
          tooltip="below"
          className="max-md:hidden rtl:-scale-x-100"
          onClick={props.onHide}
        />
      </div>
      <RoomList
        me={props.me.id}
        rooms={props.rooms}
        online={props.online}
        current={props.current}
        drafts={props.drafts}
        onOpen={props.onOpenRoom}
        onCreate={props.onCreate}
        onBrowse={props.onBrowse}
        onDirect={props.onDirect}
      />
      <AccountMenu {...props} />
    </>
  );
}

function AccountMenu({ me, onSettings, onShortcuts, onLogOut }: SidebarProps) {
  const t = useTranslate();
  const trigger = useRef<HTMLButtonElement>(null);
  const [isOpen, setOpen] = useState(false);
  return (
    <div className="shrink-0 p-2 pb-[max(0.5rem,env(safe-area-inset-bottom))]">
      <button
        ref={trigger}
        type="button"
        aria-haspopup="menu"
        aria-expanded={isOpen}
        onClick={() => startTransition(() => setOpen(true))}
        className="flex h-11 w-full items-center gap-2.5 rounded-control px-2 text-start transition-colors duration-90 hover:bg-hover aria-expanded:bg-active"
      >
        <Avatar id={me.id} name={me.displayName} size={28} />
        <span className="sr-only">{t('account.menu', { name: me.displayName })}</span>
        <span aria-hidden className="min-w-0 flex-1">
          <span className="own-direction block truncate text-14 font-medium">{me.displayName}</span>
          <span className="own-direction block truncate text-12 text-faint">@{me.username}</span>
        </span>
      </button>
      {isOpen && (
        <Suspense>
          <Menu
            label={t('account.menu', { name: me.displayName })}
            trigger={trigger}
            onClose={() => setOpen(false)}
            entries={[
              { id: 'settings', label: t('settings.title'), icon: Settings, onAction: onSettings },
              { id: 'keys', label: t('keys.title'), icon: Keyboard, shortcut: '?', onAction: onShortcuts },
              { id: 'logout', label: t('account.logOut'), icon: LogOut, onAction: onLogOut },
            ]}
          />
        </Suspense>
      )}
    </div>
  );
}
