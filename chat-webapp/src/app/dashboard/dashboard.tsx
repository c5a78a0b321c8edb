import { lazy, startTransition, Suspense, useRef, useState } from 'react';
import { Button } from '@/components/ui/button';
import { EmptyState } from '@/components/ui/empty-state';
import { SnackbarProvider } from '@/components/ui/snackbar';
import type { ComposerHandle } from '@/features/messages/components/composer';
import { neighbourOf } from '@/features/rooms/model/neighbours';
import { nameOf } from '@/features/rooms/model/room-names';
import { inListOrder } from '@/features/rooms/model/sections';
import { useTranslate } from '@/lib/i18n';
import { useStore } from '@/lib/use-store';
import type { User } from '@/realtime';
import { Dialogs, type OpenDialog } from './dialogs';
import { useChat } from './hooks/use-chat';
import { useDashboardKeys } from './hooks/use-dashboard-keys';
import { useRecentRooms } from './hooks/use-recent-rooms';
import { useRoomActions } from './hooks/use-room-actions';
import { useRoomInAddress } from './hooks/use-room-in-address';
import { useSidebar } from './hooks/use-sidebar';
import { useTitle } from './hooks/use-title';
import { useVisualViewport } from './hooks/use-visual-viewport';
import { LogOutFailed } from './log-out-failed';
import { RoomPane } from './room-pane';
import { Sidebar } from './sidebar';
import { SidebarEdge } from './sidebar-edge';

const MembersPane = lazy(async () => {
  const { MembersPane } = await import('@/features/rooms/components/members-pane');
  return { default: MembersPane };
});

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

/** The frame: rooms at the left, one room in the middle, its members at the right. */
function Frame({ me, onLeaving }: DashboardProps) {
  const t = useTranslate();
  const { chat, drafts, logOut } = useChat(me.id);
  const snapshot = useStore(chat);
  const { rooms, connection, online } = snapshot;
  const { roomId, linkedSeq, openRoom, closeRoom } = useRoomInAddress(rooms);
  const room = useStore(chat, () => (roomId ? chat.getRoom(roomId) : null));
  const recent = useRecentRooms(roomId);
  const draftRooms = useStore(drafts);
  const sidebar = useSidebar();
  const composer = useRef<ComposerHandle>(null);
  const [dialog, changeDialog] = useState<OpenDialog | null>(null);
  // Without a transition React would hold a dialog's code back for 300 ms, to show a fallback that is nothing.
  const setDialog = (next: OpenDialog | null) => startTransition(() => changeDialog(next));
  const [membersShown, setMembersShown] = useState(false);
  const toggleMembers = () => startTransition(() => setMembersShown(!membersShown));
  const [logOutProblem, setLogOutProblem] = useState<unknown>(null);
  const actions = useRoomActions({ chat, me: me.id, room, openRoom, closeRoom, setDialog });
  const commands = {
    onCreate: () => setDialog({ kind: 'create' }),
    onBrowse: () => setDialog({ kind: 'browse' }),
    onDirect: () => setDialog({ kind: 'direct' }),
    onMembers: toggleMembers,
    onSettings: () => setDialog({ kind: 'settings' }),
    onShortcuts: () => setDialog({ kind: 'shortcuts' }),
    onSwitcher: () => setDialog({ kind: 'switcher' }),
    onLogOut: leaveForGood,
  };
  useVisualViewport();
  useTitle(
    room?.room ? nameOf(t, room.room, me.id) : null,
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
    onEscape() {
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
    <div className="flex h-(--visual-viewport-height,100dvh) overflow-hidden">
      <SkipLink onSkip={() => composer.current?.focus()} />
      <aside
        aria-label={t('rooms.label')}
        data-region
        tabIndex={-1}
        style={{ '--sidebar': `${sidebar.width}px` } as React.CSSProperties}
        className={`relative flex min-h-0 shrink-0 flex-col border-e border-line bg-surface max-md:w-full max-md:border-0 md:w-(--sidebar) ${roomId ? 'max-md:hidden' : ''} ${sidebar.hidden ? 'md:hidden' : ''}`}
      >
        <Sidebar
          {...commands}
          me={me}
          rooms={rooms}
          online={online}
          current={roomId}
          drafts={draftRooms}
          onOpenRoom={openRoom}
          onHide={sidebar.toggle}
        />
        <LogOutFailed problem={logOutProblem} />
        <SidebarEdge width={sidebar.width} onResize={sidebar.resize} />
      </aside>
      <main
        id="room"
        data-region
        tabIndex={-1}
        className={`flex min-w-0 flex-1 flex-col outline-none ${roomId ? '' : 'max-md:hidden'}`}
      >
        {room ? (
          <RoomPane
            key={room.roomId}
            chat={chat}
            me={me}
            room={room}
            online={online}
            drafts={drafts}
            connection={connection}
            composer={composer}
            linkedSeq={linkedSeq}
            membersShown={membersShown}
            sidebarHidden={sidebar.hidden}
            actions={actions}
            onMembers={toggleMembers}
            onBack={closeRoom}
            onBrowse={commands.onBrowse}
            onShowSidebar={sidebar.toggle}
          />
        ) : (
          rooms.loaded &&
          rooms.items.length === 0 && (
            <EmptyState
              title={t('dashboard.first.title', { name: me.displayName })}
              action={
                <>
                  <Button onClick={commands.onCreate}>{t('rooms.create')}</Button>
                  <Button look="outline" onClick={commands.onBrowse}>
                    {t('rooms.browse')}
                  </Button>
                </>
              }
            >
              {t('dashboard.first')}
            </EmptyState>
          )
        )}
      </main>
      {membersShown && room?.room && (
        <Suspense>
          <MembersPane
            chat={chat}
            me={me.id}
            room={room}
            online={online}
            onAdd={actions.onAdd}
            onMessage={actions.onMessage}
            onClose={() => setMembersShown(false)}
          />
        </Suspense>
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
    </div>
  );
}

function SkipLink({ onSkip }: { onSkip: () => void }) {
  const t = useTranslate();
  return (
    <a
      href="#room"
      onClick={(event) => {
        event.preventDefault();
        onSkip();
      }}
      className="sr-only z-30 rounded-control bg-accent px-4 py-2 text-14 font-medium text-on-accent focus:not-sr-only focus:fixed focus:start-2 focus:top-2"
    >
      {t('dashboard.skip')}
    </a>
  );
}
