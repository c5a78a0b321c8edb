import { startTransition, Suspense, useRef, useState } from 'react';
import { Boundary } from '@/components/ui/boundary';
import { SnackbarProvider } from '@/components/ui/snackbar';
import type { ComposerHandle } from '@/features/messages/components/composer';
import { neighbourOf } from '@/features/rooms/model/neighbours';
import { nameOf } from '@/features/rooms/model/room-names';
import { inListOrder } from '@/features/rooms/model/sections';
import { useTranslate } from '@/lib/i18n';
import { lazily } from '@/lib/lazily';
import { useStore } from '@/lib/use-store';
import type { User } from '@/realtime';
import { Dialogs, type OpenDialog } from './dialogs';
import { useChat } from './hooks/use-chat';
import { useDashboardKeys } from './hooks/use-dashboard-keys';
import { useFocusReturn } from './hooks/use-focus-return';
import { useNotifications } from './hooks/use-notifications';
import { useRecentRooms } from './hooks/use-recent-rooms';
import { useRoomActions } from './hooks/use-room-actions';
import { useRoomInAddress } from './hooks/use-room-in-address';
import { useSettingsInAddress } from './hooks/use-settings-in-address';
import { useSidebar } from './hooks/use-sidebar';
import { useTitle } from './hooks/use-title';
import { useVisualViewport } from './hooks/use-visual-viewport';
import { RoomsFrame } from './rooms-frame';

const Settings = lazily(() => import('./settings/settings'));

interface DashboardProps {
  readonly me: User;
  /** Called with true before logging out, with false when that failed. */
  readonly onLeaving: (leaving: boolean) => void;
}

export function Dashboard(props: DashboardProps) {
  return (
    <SnackbarProvider>
      <Frame {...props} />
    </SnackbarProvider>
  );
}

/** One chat for as long as one is here, and what one looks at: the rooms, or the settings. */
function Frame({ me, onLeaving }: DashboardProps) {
  const t = useTranslate();
  const { chat, drafts, logOut } = useChat(me.id);
  const snapshot = useStore(chat);
  const { rooms } = snapshot;
  const settings = useSettingsInAddress();
  const { roomId, linkedSeq, openRoom, closeRoom } = useRoomInAddress(rooms);
  const room = useStore(chat, () => (roomId ? chat.getRoom(roomId) : null));
  const recent = useRecentRooms(roomId);
  const sidebar = useSidebar();
  const composer = useRef<ComposerHandle>(null);
  const [dialog, changeDialog] = useState<OpenDialog | null>(null);
  const rememberFocus = useFocusReturn(dialog !== null, () => composer.current?.focus());
  // Without a transition React would hold a dialog's code back for 300 ms, to show a fallback that is nothing.
  const setDialog = (next: OpenDialog | null) => {
    if (next && !dialog) rememberFocus();
    startTransition(() => changeDialog(next));
  };
  const [membersShown, setMembersShown] = useState(false);
  const [logOutProblem, setLogOutProblem] = useState<unknown>(null);
  const actions = useRoomActions({ chat, me: me.id, room, openRoom, closeRoom, setDialog });
  const commands = {
    onCreate: () => setDialog({ kind: 'create' }),
    onBrowse: () => setDialog({ kind: 'browse' }),
    onDirect: () => setDialog({ kind: 'direct' }),
    onMembers: () => startTransition(() => setMembersShown(!membersShown)),
    onSettings: () => settings.open(),
    onShortcuts: () => setDialog({ kind: 'shortcuts' }),
    onSwitcher: () => setDialog({ kind: 'switcher' }),
    onLogOut: leaveForGood,
  };
  useVisualViewport();
  useNotifications({ chat, me: me.id, roomId, rooms: rooms.items, openRoom });
  useTitle(
    settings.isOpen ? t('settings.title') : room?.room ? nameOf(t, room.room, me.id) : null,
    rooms.items.reduce((sum, each) => sum + each.unreadCount, 0),
  );

  useDashboardKeys({
    onRoom(step, unread) {
      const next = neighbourOf(inListOrder(rooms.items), roomId, step, unread);
      if (next) openRoom(next.id);
    },
    onSidebar: sidebar.toggle,
    onOverview: commands.onShortcuts,
    onSwitcher: commands.onSwitcher,
    onSettings: settings.isOpen ? settings.close : commands.onSettings,
    onEscape() {
      if (settings.isOpen) return settings.close();
      if (membersShown) setMembersShown(false);
      else if (room?.view) chat.markRead(room.roomId, room.view.lastSeq);
      composer.current?.focus();
    },
  });

  function leaveForGood() {
    onLeaving(true);
    logOut().catch((problem: unknown) => {
      onLeaving(false);
      setLogOutProblem(problem);
    });
  }

  return (
    <>
      {settings.isOpen ? (
        <Suspense>
          <Boundary>
            <Settings
              chat={chat}
              me={me}
              page={settings.page}
              onOpen={settings.open}
              onClose={settings.close}
              onAccountDeleted={leaveForGood}
            />
          </Boundary>
        </Suspense>
      ) : (
        <RoomsFrame
          {...{ chat, me, snapshot, room, linkedSeq, drafts, composer, sidebar, membersShown, commands }}
          {...{ actions, logOutProblem }}
          onOpenRoom={openRoom}
          onBack={closeRoom}
        />
      )}
      <Dialogs
        chat={chat}
        me={me}
        snapshot={snapshot}
        recent={recent}
        commands={commands}
        dialog={dialog}
        onOpenRoom={openRoom}
        onMessage={actions.onMessage}
        onChange={setDialog}
      />
    </>
  );
}
