import { lazy, Suspense, useEffect } from 'react';
import type { Chat, ChatSnapshot, Room, User } from '@/realtime';
import type { SwitcherCommands } from './dashboard-switcher';

const load = {
  addPeople: () => import('@/features/rooms/components/add-people-dialog'),
  browse: () => import('@/features/rooms/components/browse-rooms-dialog'),
  create: () => import('@/features/rooms/components/create-room-dialog'),
  direct: () => import('@/features/rooms/components/direct-dialog'),
  edit: () => import('@/features/rooms/components/edit-room-dialog'),
  leave: () => import('@/features/rooms/components/leave-room-dialog'),
  members: () => import('@/features/rooms/components/members-pane'),
  menu: () => import('@/components/ui/menu'),
  settings: () => import('@/features/preferences/components/settings-dialog'),
  shortcuts: () => import('@/features/preferences/components/shortcuts-dialog'),
  switcher: () => import('./dashboard-switcher'),
};

const AddPeopleDialog = lazy(load.addPeople);
const BrowseRoomsDialog = lazy(load.browse);
const CreateRoomDialog = lazy(load.create);
const DirectDialog = lazy(load.direct);
const EditRoomDialog = lazy(load.edit);
const LeaveRoomDialog = lazy(load.leave);
const SettingsDialog = lazy(load.settings);
const ShortcutsDialog = lazy(load.shortcuts);
const DashboardSwitcher = lazy(load.switcher);

const quietAfter = 2000;

export type OpenDialog =
  | { readonly kind: 'browse' | 'create' | 'direct' | 'settings' | 'shortcuts' | 'switcher' }
  | { readonly kind: 'leave'; readonly name: string; readonly leave: () => Promise<void> }
  | { readonly kind: 'addPeople'; readonly roomId: string; readonly name: string; readonly isNew: boolean }
  | { readonly kind: 'edit'; readonly room: Room };

interface DialogsProps {
  readonly chat: Chat;
  readonly me: User;
  readonly snapshot: ChatSnapshot;
  readonly recent: readonly string[];
  readonly commands: SwitcherCommands;
  readonly dialog: OpenDialog | null;
  readonly onOpenRoom: (roomId: string) => void;
  readonly onMessage: (userId: string) => void;
  readonly onChange: (dialog: OpenDialog | null) => void;
}

/** The dialog that is open, if any. Their code comes once the page is at rest, so that each opens at once. */
export function Dialogs(props: DialogsProps) {
  const { dialog } = props;
  useEffect(() => {
    // Offline it fails, and comes when it is asked for.
    const timer = setTimeout(() => Object.values(load).forEach((code) => code().catch(() => {})), quietAfter);
    return () => clearTimeout(timer);
  }, []);
  return <Suspense>{dialog && <Content {...props} open={dialog} />}</Suspense>;
}

function Content({ open, ...props }: DialogsProps & { readonly open: OpenDialog }) {
  const { chat, me, onOpenRoom, onChange } = props;
  const close = () => onChange(null);
  const openRoom = (roomId: string) => {
    close();
    onOpenRoom(roomId);
  };
  const created = (roomId: string, kind: 'public' | 'private') => {
    openRoom(roomId);
    const name = chat.getRoom(roomId).room?.name ?? '';
    if (kind === 'private') onChange({ kind: 'addPeople', roomId, name, isNew: true });
  };

  switch (open.kind) {
    case 'addPeople':
      return <AddPeopleDialog chat={chat} me={me.id} {...open} onClose={close} />;
    case 'browse':
      return (
        <BrowseRoomsDialog
          chat={chat}
          onClose={close}
          onOpen={openRoom}
          onCreate={() => onChange({ kind: 'create' })}
        />
      );
    case 'create':
      return <CreateRoomDialog chat={chat} onClose={close} onCreated={created} />;
    case 'direct':
      return <DirectDialog chat={chat} me={me.id} onClose={close} onOpen={openRoom} />;
    case 'edit':
      return <EditRoomDialog chat={chat} room={open.room} onClose={close} />;
    case 'leave':
      return <LeaveRoomDialog name={open.name} onLeave={open.leave} onClose={close} />;
    case 'settings':
      return (
        <SettingsDialog
          displayName={me.displayName}
          onDisplayName={(displayName) => chat.changeProfile({ displayName })}
          onClose={close}
        />
      );
    case 'shortcuts':
      return <ShortcutsDialog onClose={close} />;
    case 'switcher':
      return <DashboardSwitcher {...props} me={me.id} onClose={close} />;
  }
}
