import { startTransition, useEffect, useRef, useState } from 'react';
import { Button } from '@/components/ui/button';
import { EmptyState } from '@/components/ui/empty-state';
import type { ComposerHandle } from '@/features/messages/components/composer';
import { MembersPane } from '@/features/rooms/components/members-pane';
import { neighbourOf } from '@/features/rooms/model/neighbours';
import { nameOf } from '@/features/rooms/model/room-names';
import { useTranslate } from '@/lib/i18n';
import { useStore } from '@/lib/use-store';
import type { User } from '@/realtime';
import { Dialogs, type OpenDialog } from './dialogs';
import { useChat } from './hooks/use-chat';
import { useDashboardKeys } from './hooks/use-dashboard-keys';
import { useRoomInAddress } from './hooks/use-room-in-address';
import { useSidebar } from './hooks/use-sidebar';
import { useVisualViewport } from './hooks/use-visual-viewport';
import { LogOutFailed } from './log-out-failed';
import { RoomPane } from './room-pane';
import { Sidebar } from './sidebar';
import { SidebarEdge } from './sidebar-edge';

interface DashboardProps {
  readonly me: User;
  /** Called with true before logging out, with false when that failed. */
  readonly onLeaving: (leaving: boolean) => void;
}

/** The frame: rooms at the left, one room in the middle, its members at the right. */
export function Dashboard({ me, onLeaving }: DashboardProps) {
  const t = useTranslate();
  const { chat, drafts, logOut } = useChat(me.id);
  const { rooms, connection } = useStore(chat);
  const { roomId, openRoom, closeRoom } = useRoomInAddress(rooms);
  const room = useStore(chat, () => (roomId ? chat.getRoom(roomId) : null));
  const draftRooms = useStore(drafts);
  const sidebar = useSidebar();
  const composer = useRef<ComposerHandle>(null);
  const [dialog, changeDialog] = useState<OpenDialog | null>(null);
  // Without a transition React would hold a dialog's code back for 300 ms, to show a fallback that is nothing.
  const setDialog = (next: OpenDialog | null) => startTransition(() => changeDialog(next));
  const [membersShown, setMembersShown] = useState(false);
  const [logOutProblem, setLogOutProblem] = useState<unknown>(null);
  useVisualViewport();
  useTitle(
    room?.room ? nameOf(t, room.room) : null,
    rooms.items.reduce((sum, each) => sum + each.unreadCount, 0),
  );

  useDashboardKeys({
    onRoom(step, unread) {
      const next = neighbourOf(rooms.items, roomId, step, unread);
      if (next) openRoom(next.id);
    },
    onSidebar: sidebar.toggle,
    onOverview: () => setDialog({ kind: 'shortcuts' }),
    onEscape() {
      if (membersShown) setMembersShown(false);
      else if (room?.view) chat.markRead(room.roomId, room.view.lastSeq);
      composer.current?.focus();
    },
  });

  function leave() {
    if (!room?.room) return;
    const leaving = () => chat.leaveRoom(room.roomId);
    if (room.room.kind === 'public') void leaving().catch(() => setDialog(leaveDialog(leaving)));
    else setDialog(leaveDialog(leaving));
  }

  function leaveForGood() {
    onLeaving(true);
    logOut().catch((problem: unknown) => {
      onLeaving(false);
      setLogOutProblem(problem);
    });
  }

  const leaveDialog = (leaving: () => Promise<void>): OpenDialog => ({
    kind: 'leave',
    name: nameOf(t, room?.room ?? null),
    leave: leaving,
  });

  return (
    <div className="flex h-(--visual-viewport-height,100dvh) overflow-hidden">
      <a
        href="#room"
        onClick={(event) => {
          event.preventDefault();
          composer.current?.focus();
        }}
        className="sr-only z-30 rounded-control bg-accent px-4 py-2 text-14 font-medium text-on-accent focus:not-sr-only focus:fixed focus:start-2 focus:top-2"
      >
        {t('dashboard.skip')}
      </a>
      <aside
        aria-label={t('rooms.label')}
        data-region
        tabIndex={-1}
        style={{ '--sidebar': `${sidebar.width}px` } as React.CSSProperties}
        className={`relative flex min-h-0 shrink-0 flex-col border-e border-line bg-surface max-md:w-full max-md:border-0 md:w-(--sidebar) ${roomId ? 'max-md:hidden' : ''} ${sidebar.hidden ? 'md:hidden' : ''}`}
      >
        <Sidebar
          me={me}
          rooms={rooms}
          current={roomId}
          drafts={draftRooms}
          onOpenRoom={openRoom}
          onCreate={() => setDialog({ kind: 'create' })}
          onBrowse={() => setDialog({ kind: 'browse' })}
          onSettings={() => setDialog({ kind: 'settings' })}
          onShortcuts={() => setDialog({ kind: 'shortcuts' })}
          onLogOut={leaveForGood}
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
            drafts={drafts}
            connection={connection}
            composer={composer}
            membersShown={membersShown}
            sidebarHidden={sidebar.hidden}
            onMembers={() => setMembersShown(!membersShown)}
            onBack={closeRoom}
            onBrowse={() => setDialog({ kind: 'browse' })}
            onShowSidebar={sidebar.toggle}
            onLeave={leave}
          />
        ) : (
          rooms.loaded &&
          rooms.items.length === 0 && (
            <EmptyState
              title={t('dashboard.first.title', { name: me.displayName })}
              action={
                <>
                  <Button onClick={() => setDialog({ kind: 'create' })}>{t('rooms.create')}</Button>
                  <Button look="outline" onClick={() => setDialog({ kind: 'browse' })}>
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
        <MembersPane chat={chat} room={room.room} onClose={() => setMembersShown(false)} />
      )}
      <Dialogs chat={chat} dialog={dialog} onOpenRoom={openRoom} onChange={setDialog} />
    </div>
  );
}

/** What waits elsewhere stands in the tab. */
function useTitle(room: string | null, unread: number): void {
  useEffect(() => {
    const place = room ? `${room} · Confab` : 'Confab';
    document.title = unread > 0 ? `(${unread > 99 ? '99+' : unread}) ${place}` : place;
  }, [room, unread]);
}
