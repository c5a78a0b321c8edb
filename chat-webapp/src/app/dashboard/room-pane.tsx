import { useLayoutEffect, useState, type Ref } from 'react';
import { Button } from '@/components/ui/button';
import { EmptyState } from '@/components/ui/empty-state';
import { Composer, type ComposerHandle } from '@/features/messages/components/composer';
import { TimelineSkeleton } from '@/features/messages/components/timeline-skeleton';
import type { Drafts } from '@/features/messages/model/drafts';
import { JoinBar } from '@/features/rooms/components/join-bar';
import { RoomHeader } from '@/features/rooms/components/room-header';
import { RoomMenu } from '@/features/rooms/components/room-menu';
import { nameOf } from '@/features/rooms/model/room-names';
import { useTranslate } from '@/lib/i18n';
import { soon } from '@/lib/soon';
import type { Chat, ConnectionSnapshot, RoomSnapshot, User } from '@/realtime';
import type { RoomActions } from './hooks/use-room-actions';

const Timeline = soon(async () => (await import('@/features/messages/components/timeline')).Timeline);

interface RoomPaneProps {
  readonly chat: Chat;
  readonly me: User;
  readonly room: RoomSnapshot;
  readonly online: ReadonlySet<string>;
  readonly drafts: Drafts;
  readonly connection: ConnectionSnapshot;
  readonly composer: Ref<ComposerHandle>;
  readonly membersShown: boolean;
  readonly sidebarHidden: boolean;
  readonly actions: RoomActions;
  readonly onMembers: () => void;
  readonly onBack: () => void;
  readonly onBrowse: () => void;
  readonly onShowSidebar: () => void;
}

/** One room: its header, what was said, and where to write. Mount anew for each room. */
export function RoomPane(props: RoomPaneProps) {
  const { chat, room } = props;
  const opened = useOpenRoom(chat, room.roomId);

  return (
    <>
      <RoomHeader
        room={room.room}
        me={props.me.id}
        online={props.online}
        connection={props.connection}
        membersShown={props.membersShown}
        sidebarHidden={props.sidebarHidden}
        onMembers={props.onMembers}
        onBack={props.onBack}
        onShowSidebar={props.onShowSidebar}
        menu={room.view && <RoomMenu view={room.view} {...props.actions} />}
      />
      {opened && <RoomContent {...props} />}
    </>
  );
}

function RoomContent({ chat, me, room, drafts, composer, onBrowse }: RoomPaneProps) {
  const t = useTranslate();
  const { roomId } = room;
  const name = nameOf(t, room.room, me.id);
  // Writing brings a hidden conversation back.
  const write = (room.view ?? room.room?.kind === 'direct') && (
    <Composer
      ref={composer}
      roomId={roomId}
      name={room.room?.kind === 'public' ? `#${name}` : name}
      drafts={drafts}
      onSend={(body) => chat.send(roomId, body)}
    />
  );

  const skeleton = <TimelineSkeleton label={t('timeline.loading')} />;

  switch (room.status) {
    case 'missing':
      return (
        <EmptyState
          title={t('room.missing.title')}
          action={<Button onClick={onBrowse}>{t('rooms.browse')}</Button>}
        >
          {t('room.missing')}
        </EmptyState>
      );
    case 'failed':
      return (
        <EmptyState
          title={t('room.failed.title')}
          action={<Button onClick={() => chat.open(roomId)}>{t('action.tryAgain')}</Button>}
        >
          {t('room.failed')}
        </EmptyState>
      );
    case 'loading':
      return (
        <>
          {skeleton}
          {write}
        </>
      );
    case 'ready':
      return (
        <>
          <Timeline chat={chat} room={room} me={me} name={name} meanwhile={skeleton} />
          {write || <JoinBar chat={chat} roomId={roomId} name={name} />}
        </>
      );
  }
}

/** Says which room is looked at, before it is drawn: so the "New" line is in its place from the first frame. */
function useOpenRoom(chat: Chat, roomId: string): boolean {
  const [opened, setOpened] = useState(false);
  useLayoutEffect(() => {
    chat.open(roomId);
    // eslint-disable-next-line react-hooks/set-state-in-effect -- the list must not be drawn before `open`
    setOpened(true);
    return () => chat.close(roomId);
  }, [chat, roomId]);
  return opened;
}
