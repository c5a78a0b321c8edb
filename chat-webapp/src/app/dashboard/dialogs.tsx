import { lazy, Suspense, useEffect } from 'react';
import type { Chat } from '@/realtime';

const load = {
  browse: () => import('@/features/rooms/components/browse-rooms-dialog'),
  create: () => import('@/features/rooms/components/create-room-dialog'),
  leave: () => import('@/features/rooms/components/leave-room-dialog'),
  menu: () => import('@/components/ui/menu'),
  settings: () => import('@/features/preferences/components/settings-dialog'),
  shortcuts: () => import('@/features/preferences/components/shortcuts-dialog'),
};

const BrowseRoomsDialog = lazy(load.browse);
const CreateRoomDialog = lazy(load.create);
const LeaveRoomDialog = lazy(load.leave);
const SettingsDialog = lazy(load.settings);
const ShortcutsDialog = lazy(load.shortcuts);

const quietAfter = 2000;

export type OpenDialog =
  | { readonly kind: 'browse' | 'create' | 'settings' | 'shortcuts' }
  | { readonly kind: 'leave'; readonly name: string; readonly leave: () => Promise<void> };

interface DialogsProps {
  readonly chat: Chat;
  readonly dialog: OpenDialog | null;
  readonly onOpenRoom: (roomId: string) => void;
  readonly onChange: (dialog: OpenDialog | null) => void;
}

/** The dialog that is open, if any. Their code comes once the page is at rest, so that each opens at once. */
export function Dialogs({ chat, dialog, onOpenRoom, onChange }: DialogsProps) {
  useEffect(() => {
    // Offline it fails, and comes when it is asked for.
    const timer = setTimeout(() => Object.values(load).forEach((code) => code().catch(() => {})), quietAfter);
    return () => clearTimeout(timer);
  }, []);
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
