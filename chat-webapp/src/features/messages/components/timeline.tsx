import { useCallback, useEffect, useEffectEvent, useMemo, useRef, useState } from 'react';
import { useTranslate } from '@/lib/i18n';
import type { Chat, MessageItem, RoomSnapshot, User } from '@/realtime';
import { FindContext, MessageContext } from '../hooks/message-context';
import { useAnnouncements } from '../hooks/use-announcements';
import { useGoTo } from '../hooks/use-go-to';
import { useMessageActs } from '../hooks/use-message-acts';
import { useMessageKeys } from '../hooks/use-message-keys';
import { useReading } from '../hooks/use-reading';
import { useRows } from '../hooks/use-rows';
import { useUnreadAbove } from '../hooks/use-unread-above';
import type { Talk } from '../hooks/use-talk';
import { useVirtualRows, type Place, type Viewport } from '../hooks/use-virtual-rows';
import { leftAt } from '../model/places';
import type { Standing } from '../model/rights';
import { estimatedHeight, isAnchor, type Row } from '../model/rows';
import { Days } from './days';
import { JumpToLatest } from './jump-to-latest';
import { MyUsername } from './mentions';
import { UnreadAbove } from './unread-above';

export interface TimelineProps {
  readonly chat: Chat;
  readonly room: RoomSnapshot;
  readonly me: User;
  readonly name: string;
  readonly talk: Talk;
  readonly standing: Standing;
  /** A message that a link leads to. */
  readonly linkedSeq: number | null;
  readonly enterSends: boolean;
  readonly onWrite: () => void;
  /** Asks others in; null where one may not. */
  readonly onAdd: (() => void) | null;
}

/** Everything that was said in a room, however much it is. Mount anew for each room. */
export function Timeline(props: TimelineProps) {
  const { chat, room, me, name, talk, standing, linkedSeq, enterSends, onWrite, onAdd } = props;
  const t = useTranslate();
  const rows = useRows(room, me.id);
  const read = useReading(chat, room, rows);
  const announcement = useAnnouncements(room.items, me.id);
  const [away, setAway] = useState(false);
  const { isAbove, onView: lookForUnread } = useUnreadAbove(room, rows);
  const { roomId, hasMoreBefore, hasMoreAfter, loadingBefore, loadBeforeFailed } = room;
  const mayLoad = !loadingBefore && !loadBeforeFailed;

  const onView = useCallback(
    (view: Viewport) => {
      setAway(view.farFromEnd);
      lookForUnread(view);
      if (!hasMoreAfter) read(view.lastVisible);
      if (view.nearTop && hasMoreBefore && mayLoad) void chat.loadOlder(roomId);
      else if (view.nearEnd && hasMoreAfter && mayLoad) void chat.loadNewer(roomId);
    },
    [chat, roomId, hasMoreBefore, hasMoreAfter, mayLoad, read, lookForUnread],
  );
  const onPlace = useCallback((place: Place) => leftAt.set(roomId, place), [roomId]);
  const { scroller, above, content, below, start, end, onScroll, goTo } = useVirtualRows({
    rows,
    estimate: estimatedHeight,
    isAnchor,
    initial: firstPlace(room, rows),
    follows: !hasMoreAfter,
    onView,
    onPlace,
  });
  const goToEnd = useCallback(() => {
    chat.toLatest(roomId);
    goTo('end');
  }, [chat, roomId, goTo]);
  useOwnWords(room, goToEnd);
  const onKeyDown = useMessageKeys(goToEnd);
  const goToMessage = useGoTo({ chat, roomId, rows, scroller, goTo });
  const goToUnread = () => {
    const seq = room.firstUnreadSeq ?? room.unreadFrom;
    if (seq !== null) goToMessage(seq);
  };
  const acts = useMessageActs({ chat, roomId, standing, talk, goTo: goToMessage, onWrite });
  const { editing } = talk;
  const context = useMemo(
    () => ({ chat, roomId, me: me.id, editing, enterSends, acts }),
    [chat, roomId, me.id, editing, enterSends, acts],
  );

  useEffect(() => {
    if (linkedSeq !== null) goToMessage(linkedSeq);
  }, [linkedSeq, goToMessage]);

  const showEdited = useEffectEvent((messageId: string) => {
    const row = rows.find((each) => each.kind === 'message' && each.item.message.id === messageId);
    const isDrawn = row && scroller.current?.querySelector(`[data-message="${CSS.escape(row.key)}"]`);
    if (!isDrawn) goToMessage(messageId);
  });
  useEffect(() => {
    if (editing) showEdited(editing);
  }, [editing]);

  return (
    <MyUsername value={me.username}>
      <MessageContext value={context}>
        <FindContext value={useFinder(room)}>
          <div className="timeline-frame relative min-h-0 flex-1">
            <div
              ref={scroller}
              onScroll={onScroll}
              onKeyDown={onKeyDown}
              role="log"
              aria-live="off"
              aria-label={t('timeline.label', { room: name })}
              aria-busy={loadingBefore}
              tabIndex={0}
              data-timeline
              className="flex h-full flex-col overflow-y-auto overscroll-contain outline-none [overflow-anchor:none]"
            >
              <div className="mt-auto pb-3">
                <div ref={above} />
                <div ref={content}>
                  <Days {...{ chat, room, me, name, rows, start, end, onAdd }} />
                </div>
                <div ref={below} />
              </div>
            </div>
            {isAbove && <UnreadAbove onJump={goToUnread} />}
            {(away || hasMoreAfter) && <JumpToLatest unread={room.view?.unreadCount ?? 0} onJump={goToEnd} />}
            <p role="status" className="sr-only">
              {announcement}
            </p>
          </div>
        </FindContext>
      </MessageContext>
    </MyUsername>
  );
}

/** Whoever writes wants to see it, wherever they were reading. */
function useOwnWords({ pending }: RoomSnapshot, goToEnd: () => void): void {
  const written = pending.at(-1)?.writtenAt ?? 0;
  const seen = useRef(written);
  useEffect(() => {
    if (written <= seen.current) return;
    seen.current = written;
    goToEnd();
  }, [written, goToEnd]);
}

/** Finds a message that is at hand by its id. */
function useFinder({ items }: RoomSnapshot): (messageId: string) => MessageItem | null {
  return useMemo(() => {
    const byId = new Map(items.flatMap((item) => (item.kind === 'message' ? [[item.message.id, item]] : [])));
    return (messageId) => byId.get(messageId) ?? null;
  }, [items]);
}

/** Where one left the room, if that is still at hand; else where the unread begins, else the end. */
function firstPlace(room: RoomSnapshot, rows: readonly Row[]): Place {
  const left = leftAt.get(room.roomId);
  if (left === 'end' && room.firstUnreadSeq === null) return left;
  if (left && left !== 'end' && rows.some((row) => row.key === left.key)) return left;
  return room.firstUnreadSeq === null ? 'end' : { key: 'new', offset: -160 };
}
