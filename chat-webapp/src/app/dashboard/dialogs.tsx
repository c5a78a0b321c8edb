import { lazy, Suspense } from 'react';
import type { Chat } from '@/realtime';

const BrowseRoomsDialog = lazy(() => import('@/features/rooms/components/browse-rooms-dialog'));
const CreateRoomDialog = lazy(() => import('@/features/rooms/components/create-room-dialog'));
const LeaveRoomDialog = lazy(() => import('@/features/rooms/components/leave-room-dialog'));
const SettingsDialog = lazy(() => import('@/features/preferences/components/settings-dialog'));
const ShortcutsDialog = lazy(() => import('@/features/preferences/components/shortcuts-dialog'));

export type OpenDialog =
  | { readonly kind: 'browse' | 'create' | 'settings' | 'shortcuts' }
  | { readonly kind: 'leave'; readonly name: string; readonly leave: () => Promise<void> };

interface DialogsProps {
  readonly chat: Chat;
  readonly dialog: OpenDialog | null;
  readonly onOpenRoom: (roomId: string) => void;
  readonly onChange: (dialog: OpenDialog | null) => void;
}

/** The dialog that is open, if any. Their code comes when the first one is asked for. */
export function Dialogs({ chat, dialog, onOpenRoom, onChange }: DialogsProps) {
  const close = () => onChange(null);
  const openRoom = (roomId: string) => {
    close();
    onOpenRoom(roomId);
  };
  return <Suspense>{dialog && content(dialog)}</Suspense>;

  function content(open: OpenDialog) {
    switch (open.kind) {
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
        return <CreateRoomDialog chat={chat} onClose={close} onCreated={openRoom} />;
      case 'leave':
        return <LeaveRoomDialog name={open.name} onLeave={open.leave} onClose={close} />;
      case 'settings':
        return <SettingsDialog onClose={close} />;
      case 'shortcuts':
        return <ShortcutsDialog onClose={close} />;
    }
  }
}
