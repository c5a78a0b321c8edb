import { useCallback, useLayoutEffect, useState, type RefObject } from 'react';
import { Button } from '@/components/ui/button';
import { EmptyState } from '@/components/ui/empty-state';
import { Composer, type ComposerHandle } from '@/features/messages/components/composer';
import { TimelineSkeleton } from '@/features/messages/components/timeline-skeleton';
import { useTalk } from '@/features/messages/hooks/use-talk';
import type { Drafts } from '@/features/messages/model/drafts';
import { usePreferences } from '@/features/preferences/hooks/use-preferences';
import { JoinBar } from '@/features/rooms/components/join-bar';
import { RoomHeader } from '@/features/rooms/components/room-header';
import { RoomMenu } from '@/features/rooms/components/room-menu';
import { may } from '@/features/rooms/model/rights';
import { nameOf } from '@/features/rooms/model/room-names';
import { useTranslate } from '@/lib/i18n';
import { soon } from '@/lib/soon';
import type { Chat, ConnectionSnapshot, Message, RoomSnapshot, User } from '@/realtime';
import type { RoomActions } from './hooks/use-room-actions';

const Timeline = soon(async () => (await import('@/features/messages/components/timeline')).Timeline);

interface RoomPaneProps {
  readonly chat: Chat;
  readonly me: User;
  readonly room: RoomSnapshot;
  readonly online: ReadonlySet<string>;
  readonly drafts: Drafts;
  readonly connection: ConnectionSnapshot;
  readonly composer: RefObject<ComposerHandle | null>;
  /** A message that the address leads to. */
  readonly linkedSeq: number | null;
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

function RoomContent(props: RoomPaneProps) {
  const { chat, me, room, drafts, composer, linkedSeq, actions, onBrowse } = props;
  const t = useTranslate();
  const { roomId } = room;
  const name = nameOf(t, room.room, me.id);
  const enterSends = usePreferences().enter === 'sends';
  const talk = useTalk(roomId, drafts);
  const focusComposer = useCallback(() => composer.current?.focus(), [composer]);
  const answered = talk.replyTo === null ? undefined : messageIn(room, talk.replyTo);
  const standing = {
    me: me.id,
    isMember: room.view !== null,
    mayDeleteOthers: may(room.view, 'deleteOthersMessages'),
  };

  function send(body: string) {
    chat.toLatest(roomId);
    chat.send(roomId, body, talk.replyTo);
    talk.reply(null);
  }

  function editLast() {
    const mine = room.items.findLast(
      (item) => item.kind === 'message' && item.message.author.id === me.id && !item.message.deletedAt,
    );
    if (mine?.kind === 'message') talk.edit(mine.message.id);
  }

  // Writing brings a hidden conversation back.
  const write = (room.view ?? room.room?.kind === 'direct') && (
    <Composer
      ref={composer}
      chat={chat}
      roomId={roomId}
      name={room.room?.kind === 'public' ? `#${name}` : name}
      drafts={drafts}
      typing={room.typing}
      enterSends={enterSends}
      answered={answered}
      onSend={send}
      onNoReply={() => talk.reply(null)}
      onEditLast={editLast}
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
          <Timeline
            chat={chat}
            room={room}
            me={me}
            name={name}
            talk={talk}
            standing={standing}
            linkedSeq={linkedSeq}
            enterSends={enterSends}
            onWrite={focusComposer}
            onAdd={may(room.view, 'addPeople') ? actions.onAdd : null}
            meanwhile={skeleton}
          />
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

function messageIn({ items }: RoomSnapshot, messageId: string): Message | null {
  const item = items.findLast((each) => each.kind === 'message' && each.message.id === messageId);
  return item?.kind === 'message' ? item.message : null;
}
