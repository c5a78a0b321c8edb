import { Suspense, type RefObject } from 'react';
import { Boundary } from '@/components/ui/boundary';
import { Button } from '@/components/ui/button';
import { EmptyState } from '@/components/ui/empty-state';
import type { ComposerHandle } from '@/features/messages/components/composer';
import type { Drafts } from '@/features/messages/model/drafts';
import { useTranslate } from '@/lib/i18n';
import { lazily } from '@/lib/lazily';
import { useMedia } from '@/lib/use-media';
import { useStore } from '@/lib/use-store';
import type { Chat, ChatSnapshot, RoomSnapshot, User } from '@/realtime';
import type { SwitcherCommands } from './dashboard-switcher';
import type { RoomActions } from './hooks/use-room-actions';
import type { SidebarState } from './hooks/use-sidebar';
import { LogOutFailed } from './log-out-failed';
import { RoomPane } from './room-pane';
import { Sidebar } from './sidebar';
import { SidebarEdge } from './sidebar-edge';

const MembersPane = lazily(async () => {
  const { MembersPane } = await import('@/features/rooms/components/members-pane');
  return { default: MembersPane };
});

interface RoomsFrameProps {
  readonly chat: Chat;
  readonly me: User;
  readonly snapshot: ChatSnapshot;
  readonly room: RoomSnapshot | null;
  readonly linkedSeq: number | null;
  readonly drafts: Drafts;
  readonly composer: RefObject<ComposerHandle | null>;
  readonly sidebar: SidebarState;
  readonly membersShown: boolean;
  readonly commands: SwitcherCommands & { readonly onSwitcher: () => void };
  readonly actions: RoomActions;
  readonly logOutProblem: unknown;
  readonly onOpenRoom: (roomId: string) => void;
  readonly onBack: () => void;
}

/** Rooms at the left, one room in the middle, its members at the right. What breaks in one leaves the others. */
export function RoomsFrame(props: RoomsFrameProps) {
  const { chat, me, snapshot, room, sidebar, commands, actions, membersShown } = props;
  const t = useTranslate();
  const draftRooms = useStore(props.drafts);
  const { rooms, online } = snapshot;
  const roomId = room?.roomId ?? null;
  const isWide = useMedia('(min-width: 48rem)');
  return (
    <div className="flex h-(--visual-viewport-height,100dvh) overflow-hidden">
      <SkipLink onSkip={() => props.composer.current?.focus()} />
      <div
        // On a phone the list is a page of its own, until one opens a room.
        role={isWide || roomId ? 'complementary' : 'main'}
        aria-label={t('rooms.label')}
        data-region
        tabIndex={-1}
        style={{ '--sidebar': `${sidebar.width}px` } as React.CSSProperties}
        className={`relative flex min-h-0 shrink-0 flex-col border-e border-line bg-surface max-md:w-full max-md:border-0 md:w-(--sidebar) ${roomId ? 'max-md:hidden' : ''} ${sidebar.hidden ? 'md:hidden' : ''}`}
      >
        <Boundary>
          <Sidebar
            {...commands}
            me={me}
            rooms={rooms}
            connection={isWide || roomId ? null : snapshot.connection}
            online={online}
            current={roomId}
            drafts={draftRooms}
            onOpenRoom={props.onOpenRoom}
            onHide={sidebar.toggle}
          />
        </Boundary>
        <LogOutFailed problem={props.logOutProblem} />
        <SidebarEdge width={sidebar.width} onResize={sidebar.resize} />
      </div>
      <main
        id="room"
        data-region
        tabIndex={-1}
        className={`flex min-w-0 flex-1 flex-col outline-none ${roomId ? '' : 'max-md:hidden'}`}
      >
        {room ? (
          <Boundary key={room.roomId}>
            <RoomPane
              chat={chat}
              me={me}
              room={room}
              online={online}
              drafts={props.drafts}
              connection={snapshot.connection}
              composer={props.composer}
              linkedSeq={props.linkedSeq}
              membersShown={membersShown}
              sidebarHidden={sidebar.hidden}
              actions={actions}
              onMembers={commands.onMembers}
              onBack={props.onBack}
              onBrowse={commands.onBrowse}
              onShowSidebar={sidebar.toggle}
            />
          </Boundary>
        ) : (
          rooms.loaded && rooms.items.length === 0 && <FirstRun me={me} commands={commands} />
        )}
      </main>
      {membersShown && room?.room && (
        <Suspense>
          <Boundary key={room.roomId} onBroken={commands.onMembers} instead={null}>
            <MembersPane
              chat={chat}
              me={me.id}
              room={room}
              online={online}
              onAdd={actions.onAdd}
              onMessage={actions.onMessage}
              onClose={commands.onMembers}
            />
          </Boundary>
        </Suspense>
      )}
    </div>
  );
}

function FirstRun({ me, commands }: { me: User; commands: SwitcherCommands }) {
  const t = useTranslate();
  return (
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
