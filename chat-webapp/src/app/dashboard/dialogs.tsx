import { Suspense, useEffect } from 'react';
import { Boundary } from '@/components/ui/boundary';
import { lazily } from '@/lib/lazily';
import type { Chat, ChatSnapshot, Room, User } from '@/realtime';
import type { SwitcherCommands } from './dashboard-switcher';

const load = {
  addPeople: () => import('@/features/rooms/components/add-people-dialog'),
  browse: () => import('@/features/rooms/components/browse-rooms-dialog'),
  create: () => import('@/features/rooms/components/create-room-dialog'),
  direct: () => import('@/features/rooms/components/direct-dialog'),
  edit: () => import('@/features/rooms/components/edit-room-dialog'),
  editField: () => import('@/features/messages/components/edit-field'),
  leave: () => import('@/features/rooms/components/leave-room-dialog'),
  members: () => import('@/features/rooms/components/members-pane'),
  menu: () => import('@/components/ui/menu'),
  sheet: () => import('@/features/messages/components/message-sheet'),
  settings: () => import('./settings/settings'),
  shortcuts: () => import('@/features/preferences/components/shortcuts-dialog'),
  switcher: () => import('./dashboard-switcher'),
};

const AddPeopleDialog = lazily(load.addPeople);
const BrowseRoomsDialog = lazily(load.browse);
const CreateRoomDialog = lazily(load.create);
const DirectDialog = lazily(load.direct);
const EditRoomDialog = lazily(load.edit);
const LeaveRoomDialog = lazily(load.leave);
const ShortcutsDialog = lazily(load.shortcuts);
const DashboardSwitcher = lazily(load.switcher);

const quietAfter = 2000;

export type OpenDialog =
  | { readonly kind: 'browse' | 'create' | 'direct' | 'shortcuts' | 'switcher' }
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
  return (
    <Suspense>
      {dialog && (
        <Boundary instead={null} onBroken={() => props.onChange(null)}>
          <Content {...props} open={dialog} />
        </Boundary>
      )}
    </Suspense>
  );
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
    case 'shortcuts':
      return <ShortcutsDialog onClose={close} />;
    case 'switcher':
      return <DashboardSwitcher {...props} me={me.id} onClose={close} />;
  }
}
